using PerfGen.Monitoring.Statistics;

namespace PerfGen.Monitoring.Comparing;

/// <summary>The geometric mean of the ratios of a class's rows, with a bootstrap interval.</summary>
/// <param name="Name">The class; empty for all rows.</param>
/// <param name="Rows">How many rows are in it.</param>
/// <param name="Ratio">The mean with its interval.</param>
internal sealed record FamilyView(string Name, int Rows, Estimate Ratio)
{
    public static IEnumerable<FamilyView> Of(IEnumerable<ComparedRow> rows) => rows
        .Where(static row => row.Ratio is not null)
        .GroupBy(static row => row.Family)
        .Where(static family => family.Count() > 1)
        .Select(static family => Of(family.Key, [.. family]));

    public static FamilyView? OfAll(IEnumerable<ComparedRow> rows) =>
        rows.Where(static row => row.Ratio is not null).ToArray() is { Length: > 0 } all ? Of("", all) : null;

    private static FamilyView Of(string name, ComparedRow[] rows) =>
        new(name, rows.Length, Bootstrap.GeometricMean([.. rows.Select(Logarithms)], JudgingOptions.Confidence));

    private static (double[] Before, double[] After) Logarithms(ComparedRow row) => row.Time!.Unit == SampleUnit.Launch
        ? (Logarithms(row.Before!.LaunchMedians), Logarithms(row.After!.LaunchMedians))
        : (Logarithms(row.Before!.Iterations), Logarithms(row.After!.Iterations));

    private static double[] Logarithms(double[] values) => [.. values.Select(static value => Math.Log(value))];
}
