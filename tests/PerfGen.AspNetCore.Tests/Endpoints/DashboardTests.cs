using System.Text.Json;
using PerfGen.AspNetCore.Tests.Hosting;

namespace PerfGen.AspNetCore.Tests.Endpoints;

public sealed class DashboardTests
{
    [Fact]
    public async Task BeforeTheFirstIntervalThereIsAnAnswerWithoutRows()
    {
        await using LiveHost host = await LiveHost.StartAsync();
        JsonElement dashboard = await host.GetJsonAsync("/perfgen/dashboard");
        Assert.Equal(0, dashboard.GetProperty("methodsTotal").GetInt32());
        Assert.Equal("healthy", dashboard.GetProperty("health").GetProperty("status").GetString());
        Assert.True(dashboard.GetProperty("canChange").GetBoolean());
    }

    [Fact]
    public async Task ItHasWhatThePageNeeds()
    {
        await using LiveHost host = await LiveHost.StartAsync();
        host.Process.Method("Shop.Orders.Place").Calls(40, ms: 80).Errors(4).Limit("p95Ns", 50e6);
        host.Process.Method("Shop.Orders.List").Calls(100, ms: 1);
        host.Feed();

        JsonElement dashboard = await host.GetJsonAsync("/perfgen/dashboard");
        Assert.Equal("Shop", dashboard.GetProperty("application").GetProperty("name").GetString());
        Assert.Equal(3600, dashboard.GetProperty("intervalSeconds").GetDouble());
        Assert.Equal("degraded", dashboard.GetProperty("health").GetProperty("status").GetString());
        Assert.Equal("p95 of Shop.Orders.Place is 80.0 ms, limit 50.0 ms", dashboard.GetProperty("health").GetProperty("reasons")[0].GetString());
        Assert.Equal(140, dashboard.GetProperty("summary").GetProperty("callsPerSecond").GetProperty("value").GetDouble());

        JsonElement worst = dashboard.GetProperty("methods")[0];
        Assert.Equal("Shop.Orders.Place", worst.GetProperty("name").GetString());
        Assert.Equal(40, worst.GetProperty("callsPerSecond").GetDouble());
        Assert.Equal(0.1, worst.GetProperty("errorRate").GetDouble());
        Assert.InRange(worst.GetProperty("p95Ns").GetDouble(), 79e6, 81e6);
        Assert.Equal(100, worst.GetProperty("allocatedBytesPerCall").GetDouble());
        Assert.True(worst.GetProperty("thresholds")[0].GetProperty("exceeded").GetBoolean());
        Assert.Matches("^[0-9a-f]{16}$", worst.GetProperty("id").GetString());
    }

    [Fact]
    public async Task AllCallersOfOneIntervalGetTheSameBytes()
    {
        await using LiveHost host = await LiveHost.StartAsync();
        host.Feed();
        byte[] first = host.Parts.State.View.Dashboard;
        await host.GetJsonAsync("/perfgen/dashboard");
        Assert.Same(first, host.Parts.State.View.Dashboard);
        host.Feed();
        Assert.NotSame(first, host.Parts.State.View.Dashboard);
    }
}
