using Prometheus;

namespace HotPathRules.Right;

/// <summary>A name that is rejected.</summary>
public sealed class PG3005
{
    public Gauge Declare()
    {
        return Metrics.CreateGauge("queue_length", "Length.");
    }
}
