using Microsoft.ApplicationInsights;

namespace HotPathRules.Right;

/// <summary>A metric that is looked up for each item.</summary>
public sealed class PG2006
{
    private static readonly TelemetryClient _client = new();

    public void Handle(int[] items)
    {
        foreach (int item in items)
            _ordersMetric.TrackValue(item);
    }

    private static readonly Metric _ordersMetric = _client.GetMetric("orders");
}
