using System.Diagnostics.Metrics;

namespace HotPathRules.Wrong;

/// <summary>A duration and its unit.</summary>
public sealed class PG4001(Meter meter)
{
    public Histogram<double> Duration { get; } = meter.CreateHistogram<double>("checkout.duration", unit: "ms");
}
