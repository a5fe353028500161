using System.Diagnostics.Metrics;

namespace HotPathRules.Right;

/// <summary>An instrument that is created by each call.</summary>
public sealed class PG2002
{
    private static readonly Meter _meter = new("HotPathRules");

    public void Handle()
    {
        _orders.Add(1);
    }

    private static readonly Counter<int> _orders = _meter.CreateCounter<int>("orders");
}
