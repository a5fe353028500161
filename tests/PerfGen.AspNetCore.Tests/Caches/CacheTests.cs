using System.Text.Json;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using PerfGen.AspNetCore.Tests.Hosting;
using PerfGen.Monitoring.Metrics;

namespace PerfGen.AspNetCore.Tests.Caches;

public sealed class CacheTests
{
    [Fact]
    public async Task MemoryCachesTellHowTheyAreUsed()
    {
        await using LiveHost host = await LiveHost.StartAsync(build: static builder => builder.Services
            .AddMemoryCache(static options => options.TrackStatistics = true)
            .AddKeyedSingleton<IMemoryCache>("prices", new MemoryCache(new MemoryCacheOptions { TrackStatistics = true })));
        IMemoryCache cache = host.Application.Services.GetRequiredService<IMemoryCache>();
        cache.Set("a", 1);
        for (int i = 0; i < 3; i++)
            cache.TryGetValue("a", out _);
        cache.TryGetValue("b", out _);
        host.Feed();

        JsonElement caches = (await host.GetJsonAsync("/perfgen/cache")).GetProperty("caches");
        Assert.Equal(2, caches.GetArrayLength());
        Assert.Equal("memory", caches[0].GetProperty("name").GetString());
        Assert.Equal(3, caches[0].GetProperty("hits").GetInt64());
        Assert.Equal(0.75, caches[0].GetProperty("hitRate").GetDouble());
        Assert.Equal(1, caches[0].GetProperty("entries").GetInt64());
        Assert.False(caches[1].TryGetProperty("hitRate", out _));
    }

    [Fact]
    public async Task TheHybridCacheTellsItByItsMeter()
    {
        await using LiveHost host = await LiveHost.StartAsync();
        host.Process.Metrics(Counter("hybrid_cache.local.hits", 30, 60), Counter("hybrid_cache.local.misses", 10));
        host.Feed();
        JsonElement local = Assert.Single((await host.GetJsonAsync("/perfgen/cache")).GetProperty("caches").EnumerateArray());
        Assert.Equal("hybrid local", local.GetProperty("name").GetString());
        Assert.Equal(0.9, local.GetProperty("hitRate").GetDouble());
    }

    private static MetricFamily Counter(string name, params double[] values) => new()
    {
        Meter = "Microsoft.Extensions.Caching.Hybrid",
        Name = name,
        Kind = MetricKind.Counter,
        Series = [.. values.Select(static (value, i) => new MetricSeries { Labels = [new("tag_0", $"{i}")], Value = value })],
    };
}
