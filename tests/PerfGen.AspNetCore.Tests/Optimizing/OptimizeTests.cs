using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using PerfGen.AspNetCore.Tests.Hosting;

namespace PerfGen.AspNetCore.Tests.Optimizing;

public sealed class OptimizeTests
{
    [Fact]
    public async Task CompactingGivesMemoryBackAndSaysHowMuch()
    {
        await using LiveHost host = await LiveHost.StartAsync();
        Waste();
        JsonElement result = Assert.Single((await RunAsync(host, """{"action":"compact-heap"}""")).EnumerateArray());
        Assert.Equal("compact-heap", result.GetProperty("action").GetString());
        Assert.True(result.GetProperty("beforeBytes").GetInt64() - result.GetProperty("afterBytes").GetInt64() > 50_000_000, result.ToString());
        Assert.Contains("all threads stood still for", result.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TrimmingTakesHalfOfTheCaches()
    {
        await using LiveHost host = await LiveHost.StartAsync(build: static builder => builder.Services.AddMemoryCache(static options => options.TrackStatistics = true));
        var cache = (MemoryCache)host.Application.Services.GetRequiredService<IMemoryCache>();
        for (int i = 0; i < 100; i++)
            cache.Set(i, "x");
        JsonElement result = Assert.Single((await RunAsync(host, """{"action":"trim-caches"}""")).EnumerateArray());
        Assert.Equal("Of 100 entries 50 were kept.", result.GetProperty("message").GetString());
        Assert.Equal(50, cache.Count);
    }

    [Fact]
    public async Task WithoutANameAllRunAndOneThatFailsStopsNoOther()
    {
        await using LiveHost host = await LiveHost.StartAsync(build: static builder => builder.Services
            .AddSingleton<IOptimizationAction>(new Action("broken", static () => throw new InvalidOperationException("secret")))
            .AddSingleton<IOptimizationAction>(new Action("mine", static () => new OptimizationResult("Done.") { BeforeBytes = 10, AfterBytes = 5 })));
        JsonElement results = await RunAsync(host, "{}");
        Assert.Equal(["compact-heap", "trim-caches", "broken", "mine"], results.EnumerateArray().Select(static result => result.GetProperty("action").GetString()));
        Assert.Equal("It failed; the application's log says why.", results[2].GetProperty("message").GetString());
        Assert.DoesNotContain("secret", results.ToString(), StringComparison.Ordinal);
        Assert.Contains(host.Log.Lines, static line => line.Contains("secret", StringComparison.Ordinal));
        Assert.Equal(5, results[3].GetProperty("afterBytes").GetInt64());
    }

    [Fact]
    public async Task AnActionMayNeedWhatStartsWithTheHost()
    {
        await using LiveHost host = await LiveHost.StartAsync(build: static builder => builder.Services.AddSingleton<IOptimizationAction>(static services =>
        {
            PerfGen.Monitoring.PerfGenMonitor monitor = services.GetRequiredService<PerfGen.Monitoring.PerfGenMonitor>();
            return new Action("collect", () => new OptimizationResult($"Collected at {monitor.Collect().End.Year}."));
        }));
        Assert.Contains("Collected at", (await RunAsync(host, """{"action":"collect"}"""))[0].GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoNeverRunAtOnce()
    {
        using var release = new ManualResetEventSlim();
        await using LiveHost host = await LiveHost.StartAsync(build: builder => builder.Services.AddSingleton<IOptimizationAction>(new Action("slow", () =>
        {
            release.Wait(TimeSpan.FromSeconds(30));
            return new OptimizationResult("Done.");
        })));
        Task<(HttpStatusCode Status, string Text)> first = host.ChangeAsync(HttpMethod.Post, "/perfgen/optimize", """{"action":"slow"}""");
        await Task.Delay(200);
        (HttpStatusCode status, string text) = await host.ChangeAsync(HttpMethod.Post, "/perfgen/optimize", """{"action":"slow"}""");
        Assert.Equal(HttpStatusCode.TooManyRequests, status);
        Assert.Contains("wait for its end", text, StringComparison.Ordinal);
        release.Set();
        Assert.Equal(HttpStatusCode.OK, (await first).Status);
    }

    [Fact]
    public async Task AnActionThatIsNotThereIsNamedAgainstThoseThatAre()
    {
        await using LiveHost host = await LiveHost.StartAsync();
        (HttpStatusCode status, string text) = await host.ChangeAsync(HttpMethod.Post, "/perfgen/optimize", """{"action":"format-disk"}""");
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("there are compact-heap, trim-caches", text, StringComparison.Ordinal);
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static void Waste()
    {
        var kept = new List<byte[]>();
        for (int i = 0; i < 1000; i++)
            kept.Add(new byte[100_000]);
    }

    private static async Task<JsonElement> RunAsync(LiveHost host, string body)
    {
        (HttpStatusCode status, string text) = await host.ChangeAsync(HttpMethod.Post, "/perfgen/optimize", body);
        Assert.True(status == HttpStatusCode.OK, text);
        return JsonDocument.Parse(text).RootElement.GetProperty("results");
    }

    private sealed class Action(string name, Func<OptimizationResult> run) : IOptimizationAction
    {
        public string Name => name;

        public Task<OptimizationResult> RunAsync(CancellationToken cancellationToken) => Task.FromResult(run());
    }
}
