using Prometheus;

namespace HotPathRules.Right;

/// <summary>A child that is looked up for each item.</summary>
public sealed class PG2007
{
    private static readonly Counter _orders = Metrics.CreateCounter("orders_total", "Orders.", "step");

    public void Handle(int[] items)
    {
        foreach (int _ in items)
            _placedChild.Inc();
    }

    private static readonly Counter.Child _placedChild = _orders.WithLabels("placed");
}
