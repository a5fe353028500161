using Microsoft.ApplicationInsights;

namespace HotPathRules.Wrong;

/// <summary>A metric that is looked up for each item.</summary>
public sealed class PG2006
{
    private static readonly TelemetryClient _client = new();

    public void Handle(int[] items)
    {
        foreach (int item in items)
            _client.GetMetric("orders").TrackValue(item);
    }
}
