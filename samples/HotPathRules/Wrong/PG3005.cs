using Prometheus;

namespace HotPathRules.Wrong;

/// <summary>A name that is rejected.</summary>
public sealed class PG3005
{
    public Gauge Declare()
    {
        return Metrics.CreateGauge("queue-length", "Length.");
    }
}
