using System.Diagnostics.Metrics;

namespace HotPathRules.Right;

/// <summary>A name that repeats the type.</summary>
public sealed class PG4004(Meter meter)
{
    public Counter<int> Orders { get; } = meter.CreateCounter<int>("orders");
}
