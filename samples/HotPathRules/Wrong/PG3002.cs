using System.Diagnostics.Metrics;

namespace HotPathRules.Wrong;

/// <summary>One name, two kinds.</summary>
public sealed class PG3002
{
    private static readonly Meter _meter = new("HotPathRules.Wrong.PG3002");
    public static readonly Counter<int> Queued = _meter.CreateCounter<int>("jobs");

    public Instrument Declare()
    {
        return _meter.CreateUpDownCounter<int>("jobs");
    }
}
