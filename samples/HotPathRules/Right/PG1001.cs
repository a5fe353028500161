using System.Diagnostics.Metrics;

namespace HotPathRules.Right;

/// <summary>A series per user.</summary>
public sealed class PG1001
{
    private static readonly Meter _meter = new("HotPathRules");
    private static readonly Counter<int> _orders = _meter.CreateCounter<int>("orders");

    public void Handle(Guid userId, string kind)
    {
        _orders.Add(1, new KeyValuePair<string, object?>("kind", kind));
    }
}
