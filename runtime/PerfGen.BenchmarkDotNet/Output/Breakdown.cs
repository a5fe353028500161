using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using PerfGen.BenchmarkDotNet.Profiles;

namespace PerfGen.BenchmarkDotNet.Output;

/// <summary>The table under the table: the profiled methods of one benchmark, worst self time first.</summary>
internal static class Breakdown
{
    private const int MostMethods = 25;

    private static readonly string[] _headers = ["method", "share", "self/op", "calls/op", "alloc/op", "p50", "p95"];

    public static void Write(BenchmarkCase benchmark, BenchmarkProfile profile, ILogger logger)
    {
        logger.WriteLine();
        logger.WriteLineHeader($"{benchmark.DisplayInfo}: profiled methods, per operation of {profile.Operations:N0} in {profile.Launches} {(profile.Launches == 1 ? "launch" : "launches")}");
        if (profile.Methods.Count == 0)
        {
            logger.WriteLineInfo("No profiled method was called.");
            return;
        }

        string[][] rows = [_headers, .. profile.Methods.Take(MostMethods).Select(Cells)];
        int[] widths = [.. Enumerable.Range(0, _headers.Length).Select(column => rows.Max(row => row[column].Length))];
        foreach (string[] row in rows)
            logger.WriteLineResult(string.Join("  ", row.Select((cell, column) => column == 0 ? cell.PadRight(widths[0]) : cell.PadLeft(widths[column]))));
        if (profile.Methods.Count > MostMethods)
            logger.WriteLineInfo($"and {profile.Methods.Count - MostMethods} more, which the JSON report holds");
    }

    private static string[] Cells(MethodProfile method) =>
    [
        method.ShortName,
        Amounts.Share(method.Share),
        Amounts.Time(method.SelfNsPerOperation),
        Amounts.Number(method.CallsPerOperation),
        Amounts.Size(method.BytesPerOperation),
        method.Row.Time is { } time ? Amounts.Time(time.P50Ns) : Amounts.Unknown,
        method.Row.Time is { } tail ? Amounts.Time(tail.P95Ns) : Amounts.Unknown,
    ];
}
