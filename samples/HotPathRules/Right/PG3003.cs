using System.Diagnostics.Metrics;

namespace HotPathRules.Right;

/// <summary>A counter that falls.</summary>
public sealed class PG3003
{
    private static readonly Meter Meter = new("HotPathRules");
    private static readonly UpDownCounter<int> Active = Meter.CreateUpDownCounter<int>("connections.active");

    public void Handle()
    {
        Active.Add(-1);
    }
}
