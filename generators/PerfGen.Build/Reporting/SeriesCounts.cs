using PerfGen.Build.Manifests;

namespace PerfGen.Build.Reporting;

/// <summary>Arithmetic of series, which stops at a quadrillion: nobody can tell more apart, and nothing overflows.</summary>
internal static class SeriesCounts
{
    private const decimal Most = 1_000_000_000_000_000;

    public static decimal Product(IEnumerable<ManifestLabel> labels) => labels.Aggregate(1m, static (product, label) => Times(product, Math.Max(1, label.Domain)));

    public static decimal Times(decimal left, decimal right) => Math.Min(Most, Math.Min(Most, left) * Math.Min(Most, right));

    public static decimal Sum(IEnumerable<decimal> counts) => counts.Aggregate(0m, static (sum, count) => Math.Min(Most, sum + Math.Min(Most, count)));
}
