using System.Diagnostics.Metrics;

namespace HotPathRules.Right;

/// <summary>One name, two kinds.</summary>
public sealed class PG3002
{
    private static readonly Meter Meter = new("HotPathRules.Right.PG3002");
    public static readonly Counter<int> Queued = Meter.CreateCounter<int>("jobs");

    public Instrument Declare()
    {
        return Meter.CreateUpDownCounter<int>("jobs.running");
    }
}
