using PerfGen.Monitoring;
using PerfGen.Snapshots;

namespace PerfGen.AspNetCore.Analysis;

/// <summary>The series whose trends are worth the time: of the methods with the most self time, and of the process.</summary>
internal sealed class WantedSeries
{
    private const int MaxMethods = 40;

    private static readonly HashSet<string> _fields = ["p95Ns", "errorRate", "allocatedBytesPerCall"];
    private static readonly HashSet<(string Name, string Field)> _meters =
    [
        ("http.server.request.duration", "p95"),
        ("dotnet.gc.last_collection.heap.size", "value"),
        ("dotnet.process.memory.working_set", "value"),
        ("dotnet.thread_pool.queue.length", "value"),
    ];

    private readonly HashSet<string> _methods;

    public WantedSeries(Snapshot profile) => _methods =
    [
        .. profile.Methods.OrderByDescending(static row => row.Time?.SelfNs ?? 0).Take(MaxMethods)
            .SelectMany(static row => new[] { row.Name, row.Name + row.Signature }),
    ];

    public bool Contains(SeriesId series) => series.Source == SeriesId.Profile
        ? _fields.Contains(series.Field) && _methods.Contains(series.Name)
        : _meters.Contains((series.Name, series.Field));
}
