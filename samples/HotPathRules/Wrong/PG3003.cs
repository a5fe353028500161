using System.Diagnostics.Metrics;

namespace HotPathRules.Wrong;

/// <summary>A counter that falls.</summary>
public sealed class PG3003
{
    private static readonly Meter Meter = new("HotPathRules");
    private static readonly Counter<int> Active = Meter.CreateCounter<int>("connections.active");

    public void Handle()
    {
        Active.Add(-1);
    }
}
