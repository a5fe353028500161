using App.Metrics;
using App.Metrics.Counter;

namespace HotPathRules.Wrong;

/// <summary>Options that are the same each time.</summary>
public sealed class PG2005
{
    public void Handle(IMetrics metrics)
    {
        metrics.Measure.Counter.Increment(new CounterOptions { Name = "orders" });
    }
}
