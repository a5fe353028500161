using System.Diagnostics.Metrics;

namespace HotPathRules.Right;

/// <summary>A metric per customer.</summary>
public sealed class PG1006(Meter meter)
{
    public Counter<int> Declare(Guid customerId)
    {
        return meter.CreateCounter<int>("orders.placed");
    }
}
