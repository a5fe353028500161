using PerfGen.AspNetCore.Caches;
using PerfGen.AspNetCore.Contract;
using PerfGen.Monitoring;

namespace PerfGen.AspNetCore.Live;

/// <summary>Asks the other parts what they have found, once per view.</summary>
internal sealed class FindingsReader(MemoryCaches caches)
{
    public Findings Read(MonitoringInterval? latest, IReadOnlyList<MethodRow> rows) => new(
        [],
        [],
        [],
        [.. caches.Read(), .. latest is null ? [] : CacheNumbers.OfHybrid(latest.MetricsTotal)]);
}
