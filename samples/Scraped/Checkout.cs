using System.Diagnostics.Metrics;
using PerfGen;

namespace Scraped;

/// <summary>A shop's work, some of it slower than promised.</summary>
internal sealed class Checkout : IDisposable
{
    private readonly Meter _meter = new("Shop");
    private readonly Counter<long> _orders;
    private readonly Histogram<double> _value;

    public Checkout()
    {
        _orders = _meter.CreateCounter<long>("shop.orders", "{order}", "Orders that were placed.");
        _value = _meter.CreateHistogram("shop.order.value", "{euro}", "What orders are worth.", tags: null, new InstrumentAdvice<double> { HistogramBucketBoundaries = [10, 100, 1000] });
    }

    /// <summary>19 of 20 orders are promised within 60 ms, and every single one within 10 s.</summary>
    [Profile]
    [Threshold(P95Ms = 60, MaxMs = 10_000, Severity = Severity.Critical)]
    public void Place([ProfileLabel] Region region, int milliseconds)
    {
        Thread.Sleep(milliseconds);
        _orders.Add(1, new KeyValuePair<string, object?>("region", region.ToString()));
        _value.Record(milliseconds + 20);
    }

    /// <summary>Returns whether it worked, which it does not.</summary>
    public bool TryRefund()
    {
        try
        {
            Refund();
            return true;
        }
        catch (NotSupportedException)
        {
            return false;
        }
    }

    [Profile]
    public void Refund() => throw new NotSupportedException($"Nothing is paid back; {_meter.Name} keeps what it has.");

    public void Dispose() => _meter.Dispose();
}

/// <summary>Where an order comes from.</summary>
internal enum Region
{
    Eu,
    Us,
}
