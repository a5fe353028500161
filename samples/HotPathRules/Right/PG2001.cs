using System.Diagnostics.Metrics;

namespace HotPathRules.Right;

/// <summary>A meter that is a new one whenever it is read.</summary>
public sealed class PG2001
{
    private static Meter Meter { get; } = new("HotPathRules");

    public void Handle()
    {
        _orders.Add(1);
    }

    private static readonly Counter<int> _orders = Meter.CreateCounter<int>("orders");
}
