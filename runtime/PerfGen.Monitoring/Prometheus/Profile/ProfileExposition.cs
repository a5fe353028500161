using PerfGen.Monitoring.Prometheus.Text;
using PerfGen.Snapshots;

namespace PerfGen.Monitoring.Prometheus.Profile;

/// <summary>Writes a profile, a family at a time, a row at a time.</summary>
internal sealed class ProfileExposition(ExpositionWriter writer, Snapshot profile)
{
    private const double NsPerSecond = 1e9;

    private readonly LabelNames _names = new();
    private readonly CumulativeCounts _counts = new();
    private readonly DateTimeOffset _since = profile.StartedAt;

    /// <summary>Writes as it is enumerated: each step is one row, after which what was written may be passed on.</summary>
    public IEnumerable<MethodSnapshot> Steps() =>
        Rows(MethodFamilies.Calls, static _ => true, row => writer.Value(row.Calls, _since))
            .Concat(Rows(MethodFamilies.Errors, static _ => true, row => writer.Value(row.Errors, _since)))
            .Concat(Rows(MethodFamilies.Cancelled, static _ => true, row => writer.Value(row.Cancelled, _since)))
            .Concat(Rows(MethodFamilies.Duration, static row => row.Time is not null, WriteDurations))
            .Concat(Rows(MethodFamilies.Self, static row => row.Time is not null, row => writer.Value(row.Time!.SelfNs / NsPerSecond, _since)))
            .Concat(Rows(MethodFamilies.Wait, static row => row.Time is not null, row => writer.Value(row.Time!.WaitNs / NsPerSecond, _since)))
            .Concat(Rows(MethodFamilies.Allocated, static row => row.Allocated is not null, WriteAllocations));

    private IEnumerable<MethodSnapshot> Rows(Family family, Func<MethodSnapshot, bool> has, Action<MethodSnapshot> write)
    {
        bool begun = false;
        foreach (MethodSnapshot row in profile.Methods)
        {
            if (!has(row))
                continue;

            if (!begun)
                writer.Begin(family);
            begun = true;
            WriteLabels(row);
            write(row);
            yield return row;
        }
    }

    private void WriteLabels(MethodSnapshot row)
    {
        writer.BeginSeries();
        writer.Label("method", row.Name);
        writer.Label("signature", row.Signature);
        writer.Label("kind", row.Kind switch { ProbeKind.Method => "method", ProbeKind.Scope => "scope", _ => "call" });
        if (row.Caller is { } caller)
            writer.Label("caller", caller);
        if (row.Labels is not { } labels)
            return;

        _names.Begin("method", "signature", "kind", "caller");
        foreach ((string key, string value) in labels.OrderBy(static label => label.Key, StringComparer.Ordinal))
            writer.Label(_names.Of(key), value);
    }

    /// <summary>The histogram is of the calls that the time speaks for; sampling counts a few more.</summary>
    private void WriteDurations(MethodSnapshot row)
    {
        var time = new TimeCounts(row.Time!, profile.Clock.NsPerTick);
        _counts.Begin(Ladders.Durations);
        foreach (ThresholdResult limit in row.Thresholds ?? [])
        {
            if (Limits.SecondsOf(limit) is { } seconds)
                _counts.Add(seconds, time.Count - limit.Above);
        }

        _counts.Estimate(time.AtOrBelow);
        _counts.Settle(time.Count);
        writer.Histogram(_counts, time.Count, row.Time!.TotalNs / NsPerSecond, _since);
    }

    private void WriteAllocations(MethodSnapshot row)
    {
        AllocationStatistics allocated = row.Allocated!;
        var sizes = new SizeCounts(allocated);
        _counts.Begin(Ladders.Sizes);
        foreach (ThresholdResult limit in row.Thresholds ?? [])
        {
            if (Limits.BytesOf(limit) is { } bytes)
                _counts.Add(bytes, sizes.Count - limit.Above);
        }

        _counts.Estimate(sizes.AtOrBelow);
        _counts.Settle(sizes.Count);
        writer.Histogram(_counts, sizes.Count, allocated.TotalBytes, _since);
    }
}
