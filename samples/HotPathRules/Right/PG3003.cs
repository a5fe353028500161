using System.Diagnostics.Metrics;

namespace HotPathRules.Right;

/// <summary>A counter that falls.</summary>
public sealed class PG3003
{
    private static readonly Meter _meter = new("HotPathRules");
    private static readonly UpDownCounter<int> _active = _meter.CreateUpDownCounter<int>("connections.active");

    public void Handle()
    {
        _active.Add(-1);
    }
}
