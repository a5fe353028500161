using System.Diagnostics.Metrics;

namespace HotPathRules.Right;

/// <summary>The ending that an exporter adds.</summary>
public sealed class PG4002(Meter meter)
{
    public Counter<int> Orders { get; } = meter.CreateCounter<int>("orders");
}
