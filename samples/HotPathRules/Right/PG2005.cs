using App.Metrics;
using App.Metrics.Counter;

namespace HotPathRules.Right;

/// <summary>Options that are the same each time.</summary>
public sealed class PG2005
{
    public void Handle(IMetrics metrics)
    {
        metrics.Measure.Counter.Increment(_ordersOptions);
    }

    private static readonly CounterOptions _ordersOptions = new CounterOptions { Name = "orders" };
}
