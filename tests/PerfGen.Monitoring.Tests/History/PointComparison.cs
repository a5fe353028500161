using System.Text.Json;
using PerfGen.Monitoring.History;
using PerfGen.Monitoring.Metrics;
using PerfGen.Snapshots;

namespace PerfGen.Monitoring.Tests.History;

/// <summary>Whether two merged values are the same number for number; a sum of doubles may differ in the order of its terms.</summary>
internal static class PointComparison
{
    public static void AssertHolds(HistoryPoint point, (Snapshot Profile, MetricsSnapshot Metrics) expected)
    {
        Assert.Equal(Json(expected.Profile.Methods), Json(point.Profile.Methods));
        Assert.Equal(expected.Profile.Instrumentation.TotalNs, point.Profile.Instrumentation.TotalNs);
        Assert.Equal(Json(Rounded(expected.Metrics)), Json(Rounded(point.Metrics)));
    }

    public static string Json<T>(T value) => JsonSerializer.Serialize(value);

    private static IEnumerable<MetricFamily> Rounded(MetricsSnapshot metrics) => metrics.Families.Select(static family => family with
    {
        Series = [.. family.Series.Select(static series => series with
        {
            Value = Round(series.Value),
            Distribution = series.Distribution is { } distribution ? distribution with { Sum = Round(distribution.Sum) } : null,
        })],
    });

    private static double Round(double sum) => double.Parse(sum.ToString("g12", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture);
}
