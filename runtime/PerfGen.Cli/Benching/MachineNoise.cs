using PerfGen.Monitoring.Comparing;

namespace PerfGen.Cli.Benching;

/// <summary>What one version, run twice, says of the machine.</summary>
/// <param name="Share">The largest change that any row showed against itself, as a share.</param>
/// <param name="Rows">How many rows were asked.</param>
/// <param name="Noisiest">The row that showed it.</param>
internal readonly record struct MachineNoise(double Share, int Rows, string Noisiest)
{
    public static MachineNoise Of(Comparison sameVersion) => sameVersion.Rows
        .Where(static row => row.Ratio is not null)
        .Select(static row => (row.Name, Share: Math.Exp(Math.Abs(Math.Log(row.Ratio!.Value.Value))) - 1))
        .OrderByDescending(static row => row.Share)
        .ToArray() is [var noisiest, ..] rows
            ? new MachineNoise(noisiest.Share, rows.Length, noisiest.Name)
            : throw CommandException.Input("No row has a time above zero, so the machine's noise cannot be told; run benchmarks that take time.");

    public override string ToString() =>
        $"Noise floor of this machine: {Rendering.Figures.Percent(Share)} (the largest of {Rendering.Wording.Rows(Rows)} compared with themselves, {Noisiest}).";
}
