using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using PerfGen.AspNetCore.Contract;

namespace PerfGen.AspNetCore.Caches;

/// <summary>The memory caches among the application's services. Each counts its own use, where <c>MemoryCacheOptions.TrackStatistics</c> is set.</summary>
internal sealed class MemoryCaches(IServiceProvider services)
{
    private readonly Lazy<IReadOnlyList<(string Name, IMemoryCache Cache)>> _all = new(() => Find(services));

    /// <summary>Found at the first use, when all services are there.</summary>
    public IReadOnlyList<(string Name, IMemoryCache Cache)> All => _all.Value;

    /// <summary>Of those that count.</summary>
    public IEnumerable<CacheInfo> Read()
    {
        foreach ((string name, IMemoryCache cache) in All)
        {
            if (cache.GetCurrentStatistics() is { } statistics)
                yield return CacheNumbers.Of(name, statistics.TotalHits, statistics.TotalMisses, statistics.CurrentEntryCount, statistics.CurrentEstimatedSize);
        }
    }

    private static List<(string Name, IMemoryCache Cache)> Find(IServiceProvider services)
    {
        IEnumerable<IMemoryCache> plain = services.GetServices<IMemoryCache>();
        IEnumerable<IMemoryCache> keyed = services is IKeyedServiceProvider ? services.GetKeyedServices<IMemoryCache>(KeyedService.AnyKey) : [];
        return [.. plain.Concat(keyed).Distinct().Select(static (cache, i) => (i == 0 ? "memory" : $"memory {i + 1}", cache))];
    }
}
