using System.Diagnostics.Metrics;

namespace HotPathRules.Wrong;

/// <summary>Tags that are put together for each call.</summary>
public sealed class PG5004(Meter meter)
{
    private readonly Counter<int> _orders = meter.CreateCounter<int>("orders");

    public void Handle(bool isGift)
    {
        var tags = new List<KeyValuePair<string, object?>> { new("gift", isGift) };
        _orders.Add(1, tags.ToArray());
    }
}
