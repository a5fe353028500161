using System.Diagnostics.Metrics;

namespace HotPathRules.Wrong;

/// <summary>Three names of one family.</summary>
public sealed class PG4003(Meter meter)
{
    public Counter<int> Placed { get; } = meter.CreateCounter<int>("orders.placed");

    public Counter<int> Shipped { get; } = meter.CreateCounter<int>("orders.shipped");

    public Counter<int> Returned { get; } = meter.CreateCounter<int>("OrdersReturned");
}
