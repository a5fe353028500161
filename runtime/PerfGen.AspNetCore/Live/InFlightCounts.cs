using PerfGen.Monitoring.Metrics;
using PerfGen.Snapshots;

namespace PerfGen.AspNetCore.Live;

/// <summary>Calls that are running, from the gauge that monitoring publishes where it is asked to; unknown otherwise.</summary>
internal sealed class InFlightCounts
{
    private const string Gauge = "perfgen.calls.in_flight";
    private const string MethodLabel = "method";

    private readonly Dictionary<(string Method, string Labels), long> _running = [];

    private InFlightCounts()
    {
    }

    public static InFlightCounts Of(MetricsSnapshot metrics)
    {
        var counts = new InFlightCounts();
        foreach (MetricSeries series in metrics.Families.FirstOrDefault(static family => family.Name == Gauge)?.Series ?? [])
        {
            string? method = series.Labels.FirstOrDefault(static label => label.Key == MethodLabel).Value;
            if (method is not null)
                counts._running[(method, RowLabels.Text(series.Labels.Where(static label => label.Key != MethodLabel), null))] = (long)series.Value;
        }

        return counts;
    }

    public long? Of(MethodSnapshot row) =>
        _running.Count > 0 && _running.TryGetValue((row.Name + row.Signature, RowLabels.Text(row.Labels, row.Caller)), out long running) ? running : null;
}
