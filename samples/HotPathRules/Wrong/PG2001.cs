using System.Diagnostics.Metrics;

namespace HotPathRules.Wrong;

/// <summary>A meter that is a new one whenever it is read.</summary>
public sealed class PG2001
{
    private static Meter Meter => new("HotPathRules");

    public void Handle()
    {
        Meter.CreateCounter<int>("orders").Add(1);
    }
}
