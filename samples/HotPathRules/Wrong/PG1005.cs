using System.Diagnostics.Metrics;

namespace HotPathRules.Wrong;

/// <summary>A series per price.</summary>
public sealed class PG1005
{
    private static readonly Meter _meter = new("HotPathRules");
    private static readonly Counter<int> _sales = _meter.CreateCounter<int>("sales");

    public void Handle(double price)
    {
        _sales.Add(1, new KeyValuePair<string, object?>("price", price));
    }
}
