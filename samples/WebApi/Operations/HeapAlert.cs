using PerfGen.Monitoring;
using PerfGen.Monitoring.Alerts;

namespace Shop.Operations;

/// <summary>Tells of memory that will run out before it does.</summary>
internal static class HeapAlert
{
    private const double Limit = 1L << 30;

    public static AlertRule Rule { get; } = new()
    {
        Name = "heap fills up",
        Source = SeriesId.Meter,
        Metric = "dotnet.gc.last_collection.heap.size",
        Field = "value",
        Labels = new Dictionary<string, string> { ["gc.heap.generation"] = "gen2" },
        Critical = Limit,
        ReachedWithin = TimeSpan.FromHours(12),
        DriftOver = TimeSpan.FromMinutes(5),
        Description = "What is held for ever is held by what lives as long as the process: see samples/WebApi/README.md.",
    };
}
