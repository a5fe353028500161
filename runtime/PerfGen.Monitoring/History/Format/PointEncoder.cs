using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PerfGen.Monitoring.Metrics;
using PerfGen.Snapshots;

namespace PerfGen.Monitoring.History.Format;

/// <summary>
/// Turns points into lines, within one epoch of a segment. The bytes are to be written or the encoder to be thrown away: it
/// counts on the reader's having seen what it named. Not safe for concurrent use.
/// </summary>
internal sealed class PointEncoder(HistoryLevel level, TimeSpan period, long epoch) : IDisposable
{
    private readonly MemoryStream _lines = new();
    private readonly SeriesIds _ids = new();
    private readonly List<OriginBody> _origins = [];
    private bool _headed;

    /// <summary>The lines of a point, and before it whatever it refers to. Valid until the next call.</summary>
    public ReadOnlyMemory<byte> Encode(HistoryPoint point, long number, long through)
    {
        _lines.SetLength(0);
        if (!_headed)
        {
            _headed = true;
            WriteLine(new HeaderLine(HeaderLine.CurrentSchema, Levels.NameOf(level), (long)period.TotalMilliseconds, epoch), HistoryJsonContext.Default.HeaderLine);
        }

        OriginBody origin = OriginOf(point);
        ProfileBody? profile = Encode(point.Profile);
        MetricsBody? metrics = Encode(point.Metrics);
        if (_ids.TakeNew(epoch) is { } series)
            WriteLine(new SeriesLine(series), HistoryJsonContext.Default.SeriesLine);
        var head = new PointHead(
            epoch,
            number,
            through,
            point.PeriodStart,
            point.Start,
            point.End,
            point.Covered == point.End - point.Start ? null : point.Covered,
            origin.Id,
            point.Versions.Count == 1 && point.Versions[0] == new HistoryVersion(origin.Version, point.Start, point.End) ? null : [.. point.Versions]);
        WriteLine(new PointLine(head, profile, metrics), HistoryJsonContext.Default.PointLine);
        return _lines.GetBuffer().AsMemory(0, (int)_lines.Length);
    }

    public void Dispose() => _lines.Dispose();

    private void WriteLine<T>(T line, JsonTypeInfo<T> type)
    {
        int start = (int)_lines.Length;
        _lines.Position = start;
        JsonSerializer.Serialize(_lines, line, type);
        LineFrame.Close(_lines, start);
    }

    private OriginBody OriginOf(HistoryPoint point)
    {
        string version = point.Versions[0].Version;
        OriginBody? known = _origins.Find(origin => origin.Version == version && origin.Process == point.Profile.Process && origin.Clock == point.Profile.Clock);
        if (known is null)
        {
            _origins.Add(known = new OriginBody(epoch, _origins.Count, version, point.Profile.Process, point.Profile.Clock));
            WriteLine(new OriginLine(known), HistoryJsonContext.Default.OriginLine);
        }

        return known;
    }

    private ProfileBody? Encode(Snapshot profile) => profile.Methods.Count == 0 && profile.Instrumentation is { TotalNs: 0, PercentOfRun: 0 }
        ? null
        : new ProfileBody(profile.Instrumentation.TotalNs, profile.Instrumentation.PercentOfRun, [.. profile.Methods.Select(Encode)]);

    private MethodValues Encode(MethodSnapshot row) => new(
        [_ids.IdOf(row), row.Calls, row.Errors, row.Cancelled, row.TimedCalls],
        row.Time is { } time ? [time.TotalNs, time.SelfNs, time.WaitNs, time.MinNs, time.MaxNs] : null,
        row.Time is null ? null : BucketRuns.Encode(row.Time.Buckets),
        row.Allocated is { } sizes ? [sizes.MeasuredCalls, sizes.TotalBytes, sizes.MaxBytes] : null,
        row.Allocated is null or { Buckets.Count: 0 } ? null : BucketRuns.Encode(row.Allocated.Buckets),
        row.Thresholds?.Select(static limit => limit.Violations).ToArray(),
        row.Thresholds?.Any(static limit => limit.Above is not null) == true ? [.. row.Thresholds.Select(static limit => limit.Above)] : null);

    private MetricsBody? Encode(MetricsSnapshot metrics)
    {
        List<double> sums = [], steady = [];
        List<DistributionValues> spread = [];
        foreach (MetricFamily family in metrics.Families)
        {
            foreach (MetricSeries series in family.Series)
            {
                // JSON has no infinity: a value that is none is not kept, rather than the whole point.
                if (!IsFinite(series))
                    continue;

                int id = _ids.IdOf(family, series);
                if (series.Distribution is not { } distribution)
                    sums.AddRange([id, series.Value]);
                else if (family.Kind != MetricKind.Histogram && distribution.Min == distribution.Max && distribution.Max == series.Value)
                    steady.AddRange([id, series.Value, distribution.Count]);
                else
                    spread.Add(Encode(id, series.Value, distribution));
            }
        }

        return sums.Count + steady.Count + spread.Count == 0
            ? null
            : new MetricsBody(sums.Count == 0 ? null : [.. sums], steady.Count == 0 ? null : [.. steady], spread.Count == 0 ? null : [.. spread]);
    }

    private static bool IsFinite(MetricSeries series) =>
        double.IsFinite(series.Value)
        && (series.Distribution is not { } spread || (double.IsFinite(spread.Sum) && double.IsFinite(spread.Min) && double.IsFinite(spread.Max)));

    private static DistributionValues Encode(int id, double value, MetricDistribution distribution) => new(
        id,
        value,
        [distribution.Sum, distribution.Min, distribution.Max],
        BucketRuns.Encode(distribution.Buckets),
        distribution.AdvisedBounds?.Select(static bound => bound.AtOrBelow).ToArray());
}
