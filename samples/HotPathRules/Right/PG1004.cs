using System.Diagnostics.Metrics;

namespace HotPathRules.Right;

/// <summary>A series per moment.</summary>
public sealed class PG1004
{
    private static readonly Meter Meter = new("HotPathRules");
    private static readonly Counter<int> Visits = Meter.CreateCounter<int>("visits");

    public void Handle()
    {
        Visits.Add(1);
    }
}
