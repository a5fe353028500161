using PerfGen.Histograms;
using PerfGen.Snapshots;

namespace PerfGen.Monitoring.Comparing.Sides;

/// <summary>A snapshot's methods as rows: a process is a launch, and its mean time per call is what it measured.</summary>
internal static class SnapshotRows
{
    public static void AddTo(Side side, Snapshot snapshot)
    {
        side.Snapshots++;
        ProcessIdentity process = snapshot.Process;
        side.Hosts.Add(HostIdentity.Of(
            process.Host, process.ProcessorCount.ToString(System.Globalization.CultureInfo.InvariantCulture), process.Os, process.Architecture, process.Runtime, null));
        foreach (MethodSnapshot row in snapshot.Methods)
            side.Add(Row(row, snapshot.Clock.NsPerTick));
    }

    private static Series Row(MethodSnapshot row, double nsPerTick)
    {
        int type = row.Name.LastIndexOf('.');
        var series = new Series
        {
            Key = new RowKey(row.Kind == ProbeKind.Scope ? $"\"{row.Name}\"" : row.Name + row.Signature, Distinction(row)),
            Family = row.Kind == ProbeKind.Method && type > 0 ? row.Name[..type] : "",
        };
        series.Profiles.Add(row);
        if (row.Time is { } time && row.TimedCalls > 0)
        {
            series.Launches.Add([time.TotalNs / (double)row.TimedCalls]);
            series.Histogram.AddRange(time.Buckets.Select(bucket => (Middle(bucket.Index, time.SubBits) * nsPerTick, (double)bucket.Count)));
        }

        if (row.Allocated is { MeasuredCalls: > 0 } allocated)
            series.Bytes.Add(allocated.TotalBytes / (double)allocated.MeasuredCalls);
        return series;
    }

    private static double Middle(int bucket, int subBits) =>
        LogLinear.LowerBound(bucket, subBits) / 2.0 + LogLinear.UpperBound(bucket, subBits) / 2.0;

    private static string Distinction(MethodSnapshot row) => string.Join(", ", new[]
    {
        row.Kind == ProbeKind.Call ? "call" : null,
        row.Labels is { Count: > 0 } labels ? string.Join(", ", labels.OrderBy(static label => label.Key, StringComparer.Ordinal).Select(static label => $"{label.Key}={label.Value}")) : null,
        row.Caller is { } caller ? $"from {caller}" : null,
    }.OfType<string>());
}
