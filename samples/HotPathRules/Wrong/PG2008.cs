using System.Diagnostics.Metrics;

namespace HotPathRules.Wrong;

/// <summary>An observable gauge that nobody reads, so its initializer never runs.</summary>
internal static class PG2008
{
    private static readonly Meter _meter = new("HotPathRules");
    private static readonly ObservableGauge<int> _depth = _meter.CreateObservableGauge("depth", static () => Environment.ProcessorCount);
}
