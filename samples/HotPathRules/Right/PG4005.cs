using System.Diagnostics.Metrics;

namespace HotPathRules.Right;

/// <summary>Boundaries of a histogram.</summary>
public sealed class PG4005(Meter meter)
{
    public Histogram<double> Duration { get; } = meter.CreateHistogram(
        "checkout.duration", unit: "s", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.1, 0.5, 1] });
}
