using System.Diagnostics.Metrics;

namespace HotPathRules.Wrong;

/// <summary>A counter that falls.</summary>
public sealed class PG3003
{
    private static readonly Meter _meter = new("HotPathRules");
    private static readonly Counter<int> _active = _meter.CreateCounter<int>("connections.active");

    public void Handle()
    {
        _active.Add(-1);
    }
}
