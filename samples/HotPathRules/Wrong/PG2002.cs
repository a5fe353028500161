using System.Diagnostics.Metrics;

namespace HotPathRules.Wrong;

/// <summary>An instrument that is created by each call.</summary>
public sealed class PG2002
{
    private static readonly Meter _meter = new("HotPathRules");

    public void Handle()
    {
        _meter.CreateCounter<int>("orders").Add(1);
    }
}
