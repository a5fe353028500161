using System.Diagnostics.Metrics;

namespace HotPathRules.Right;

/// <summary>A series per price.</summary>
public sealed class PG1005
{
    private static readonly Meter _meter = new("HotPathRules");
    private static readonly Counter<int> _sales = _meter.CreateCounter<int>("sales");

    public void Handle(double price)
    {
        _sales.Add(1, new KeyValuePair<string, object?>("price", ToBucket(price)));
    }

    private static string ToBucket(double value) => value switch
    {
        < 10 => "<10",
        < 100 => "<100",
        < 1000 => "<1000",
        _ => ">=1000",
    };
}
