using System.Diagnostics.Metrics;

namespace HotPathRules.Wrong;

/// <summary>A series per moment.</summary>
public sealed class PG1004
{
    private static readonly Meter _meter = new("HotPathRules");
    private static readonly Counter<int> _visits = _meter.CreateCounter<int>("visits");

    public void Handle()
    {
        _visits.Add(1, new KeyValuePair<string, object?>("at", DateTime.UtcNow));
    }
}
