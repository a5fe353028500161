using PerfGen.Monitoring.Metrics;
using PerfGen.Snapshots;

namespace PerfGen.Monitoring.History.Reading;

/// <summary>The numbers of a point, by the names that <see cref="SeriesId"/> gives them.</summary>
internal static class SeriesValues
{
    public static readonly string[] ProfileFields =
        ["callsPerSecond", "errorRate", "meanNs", "p50Ns", "p95Ns", "p99Ns", "selfShare", "allocatedBytesPerSecond", "allocatedBytesPerCall"];

    private static readonly string[] _sumFields = ["value"];
    private static readonly string[] _histogramFields = ["p50", "p95", "p99", "count"];
    private static readonly string[] _gaugeFields = ["value", "p50", "p95", "p99"];

    /// <summary>The fields that a metric of this kind has in a history; gauges have percentiles over their observations.</summary>
    public static string[] FieldsOf(MetricKind kind) => kind switch
    {
        MetricKind.Counter => _sumFields,
        MetricKind.Histogram => _histogramFields,
        _ => _gaugeFields,
    };

    /// <summary>Null when the point has no such series, or nothing to derive the field from.</summary>
    public static double? Of(SeriesId series, HistoryPoint point) => series.Source switch
    {
        SeriesId.Profile => OfProfile(series, point),
        SeriesId.Meter => OfMeter(series, point),
        _ => null,
    };

    public static double? Of(string field, MethodSnapshot row, HistoryPoint point, Lazy<double> selfOfAll) => field switch
    {
        "callsPerSecond" => PerSecond(row.Calls, point),
        "errorRate" => row.Calls == 0 ? null : (double)row.Errors / row.Calls,
        "meanNs" => row.Time?.MeanNs,
        "p50Ns" => row.Time?.P50Ns,
        "p95Ns" => row.Time?.P95Ns,
        "p99Ns" => row.Time?.P99Ns,
        "selfShare" => row.Time is { } time && selfOfAll.Value > 0 ? time.SelfNs / selfOfAll.Value : null,
        "allocatedBytesPerSecond" => row.Allocated is { } sizes ? PerSecond(sizes.TotalBytes, point) : null,
        "allocatedBytesPerCall" => row.Allocated?.MeanBytes,
        _ => null,
    };

    /// <summary>A gauge's value over a period is the mean of what was observed; the last one alone would be chance.</summary>
    public static double? Of(string field, MetricKind kind, MetricSeries series, HistoryPoint point) => field switch
    {
        "value" when kind == MetricKind.Counter => PerSecond(series.Value, point),
        "value" when kind != MetricKind.Histogram => series.Distribution is { Count: > 0 } seen ? seen.Sum / seen.Count : series.Value,
        "count" when kind == MetricKind.Histogram => series.Distribution is { } seen ? PerSecond(seen.Count, point) : null,
        "p50" => series.Distribution is { Count: > 0 } seen ? seen.P50 : null,
        "p95" => series.Distribution is { Count: > 0 } seen ? seen.P95 : null,
        "p99" => series.Distribution is { Count: > 0 } seen ? seen.P99 : null,
        _ => null,
    };

    public static Lazy<double> SelfOfAll(HistoryPoint point) => new(() => point.Profile.Methods.Sum(static row => (double)(row.Time?.SelfNs ?? 0)));

    private static double? OfProfile(SeriesId series, HistoryPoint point)
    {
        MethodSnapshot[] rows = [.. point.Profile.Methods.Where(row => SeriesNames.Matches(series, row))];
        return rows.Length == 0
            ? null
            : Of(series.Field, rows.Length == 1 ? rows[0] : SnapshotArithmetic.Sum(rows, point.Profile.Clock), point, SelfOfAll(point));
    }

    private static double? OfMeter(SeriesId series, HistoryPoint point)
    {
        foreach (MetricFamily family in point.Metrics.Families)
        {
            if (family.Name != series.Name)
                continue;

            foreach (MetricSeries candidate in family.Series)
            {
                if (SeriesNames.LabelsOf(candidate.Labels) == series.Labels && Of(series.Field, family.Kind, candidate, point) is { } value)
                    return value;
            }
        }

        return null;
    }

    private static double? PerSecond(double amount, HistoryPoint point) => point.Covered > TimeSpan.Zero ? amount / point.Covered.TotalSeconds : null;
}
