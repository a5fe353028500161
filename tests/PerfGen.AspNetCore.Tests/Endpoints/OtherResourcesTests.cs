using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using PerfGen.AspNetCore.Tests.Hosting;
using PerfGen.Monitoring;
using PerfGen.Snapshots;

namespace PerfGen.AspNetCore.Tests.Endpoints;

public sealed class OtherResourcesTests
{
    [Fact]
    public async Task AReportIsReadAsASnapshotAndByPeople()
    {
        await using LiveHost host = await LiveHost.StartAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await host.GetAsync("/perfgen/report?format=snapshot")).Status);
        host.Process.Method("Shop.Orders.Place").Calls(10, ms: 10);
        host.Feed();
        Snapshot read = Snapshot.Parse((await host.GetAsync("/perfgen/report?format=snapshot")).Text);
        Assert.Equal(10, Assert.Single(read.Methods).Calls);
        Assert.Contains("Orders.Place", (await host.GetAsync("/perfgen/report?format=markdown")).Text, StringComparison.Ordinal);
        JsonElement report = await host.GetJsonAsync("/perfgen/report");
        Assert.Equal("perfgen.snapshot/1", report.GetProperty("profile").GetProperty("schema").GetString());
    }

    [Fact]
    public async Task MemoryIsTheCollectorsOwnAccount()
    {
        await using LiveHost host = await LiveHost.StartAsync();
        GC.Collect();
        JsonElement memory = await host.GetJsonAsync("/perfgen/memory");
        Assert.InRange(memory.GetProperty("heapBytes").GetInt64(), 1, memory.GetProperty("workingSetBytes").GetInt64());
        Assert.Equal(["gen0", "gen1", "gen2", "loh", "poh"], memory.GetProperty("generations").EnumerateArray().Select(static one => one.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task TheDashboardsOwnRequestsAreNotTheApplications()
    {
        await using LiveHost host = await LiveHost.StartAsync(map: static app =>
        {
            Microsoft.AspNetCore.Builder.PerfGenEndpointRouteBuilderExtensions.MapPerfGen(app);
            Microsoft.AspNetCore.Builder.EndpointRouteBuilderExtensions.MapGet(app, "/orders", static context => Task.CompletedTask);
        });
        PerfGenMonitor monitor = host.Application.Services.GetRequiredService<PerfGenMonitor>();
        await host.GetAsync("/orders");
        for (int i = 0; i < 5; i++)
            await host.GetAsync("/perfgen/dashboard");
        await host.GetAsync("/perfgen/none");

        // A request is counted after its answer has gone out.
        string[] routes = [];
        await Eventually.IsAsync(() =>
        {
            monitor.Collect();
            routes = [.. monitor.Latest!.MetricsTotal.Families.Where(static family => family.Name == "http.server.request.duration")
                .SelectMany(static family => family.Series).SelectMany(static series => series.Labels)
                .Where(static label => label.Key == "http.route").Select(static label => label.Value)];
            return routes.Contains("/orders");
        });
        Assert.DoesNotContain(routes, static route => route.Contains("perfgen", StringComparison.Ordinal));
        JsonElement metrics = await host.GetJsonAsync("/perfgen/metrics/current");
        Assert.Equal("perfgen.metrics/1", metrics.GetProperty("metrics").GetProperty("schema").GetString());
    }
}
