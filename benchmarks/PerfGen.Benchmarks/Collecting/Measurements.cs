using System.Diagnostics.Metrics;
using PerfGen.Benchmarks.Overhead;

namespace PerfGen.Benchmarks.Collecting;

/// <summary>One measurement of an instrument that somebody listens to.</summary>
internal readonly struct Plain<TListener> : ICall
    where TListener : struct, IListener
{
    private static readonly Histogram<double> _histogram = TListener.Meter.CreateHistogram<double>("plain");

    public static int Call(int value)
    {
        _histogram.Record(value);
        return value + 1 & 1_023;
    }
}

internal readonly struct OneTag<TListener> : ICall
    where TListener : struct, IListener
{
    private static readonly Histogram<double> _histogram = TListener.Meter.CreateHistogram<double>("one.tag");

    public static int Call(int value)
    {
        _histogram.Record(value, new KeyValuePair<string, object?>("region", "eu"));
        return value + 1 & 1_023;
    }
}

internal readonly struct ThreeTags<TListener> : ICall
    where TListener : struct, IListener
{
    private static readonly Histogram<double> _histogram = TListener.Meter.CreateHistogram<double>("three.tags");
    private static readonly string[] _routes = ["/orders/{id}", "/orders", "/customers/{id}/addresses", "/health"];
    private static readonly object _status = 200;

    public static int Call(int value)
    {
        _histogram.Record(value, new("http.route", _routes[value & 3]), new("http.request.method", "GET"), new KeyValuePair<string, object?>("http.response.status_code", _status));
        return value + 1 & 1_023;
    }
}

internal readonly struct Counted<TListener> : ICall
    where TListener : struct, IListener
{
    private static readonly Counter<long> _counter = TListener.Meter.CreateCounter<long>("counter");

    public static int Call(int value)
    {
        _counter.Add(1, new KeyValuePair<string, object?>("region", "eu"));
        return value + 1;
    }
}
