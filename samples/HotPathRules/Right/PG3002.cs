using System.Diagnostics.Metrics;

namespace HotPathRules.Right;

/// <summary>One name, two kinds.</summary>
public sealed class PG3002
{
    private static readonly Meter _meter = new("HotPathRules.Right.PG3002");
    public static readonly Counter<int> Queued = _meter.CreateCounter<int>("jobs");

    public Instrument Declare()
    {
        return _meter.CreateUpDownCounter<int>("jobs.running");
    }
}
