using System.Net;
using System.Text.Json;
using PerfGen.AspNetCore.Tests.Hosting;
using PerfGen.Monitoring.Alerts;

namespace PerfGen.AspNetCore.Tests.Endpoints;

public sealed class ThresholdsTests
{
    [Fact]
    public async Task ALimitSetNowHoldsAtOnce()
    {
        await using LiveHost host = await StartAsync();
        Assert.Equal("healthy", (await host.GetJsonAsync("/perfgen/dashboard")).GetProperty("health").GetProperty("status").GetString());
        (HttpStatusCode status, string text) = await SetAsync(host, """{"method":"Shop.Orders.Place","what":"p95Ns","limit":1e6,"severity":"critical"}""");
        Assert.True(status == HttpStatusCode.OK, text);
        JsonElement set = Assert.Single(JsonDocument.Parse(text).RootElement.GetProperty("thresholds").EnumerateArray(), static limit => limit.GetProperty("source").GetString() == "runtime");
        Assert.True(set.GetProperty("exceeded").GetBoolean());

        JsonElement dashboard = await host.GetJsonAsync("/perfgen/dashboard");
        Assert.Equal("unhealthy", dashboard.GetProperty("health").GetProperty("status").GetString());
        Assert.Contains("p95 of Shop.Orders.Place is 10.0 ms, limit 1.00 ms", dashboard.GetProperty("health").GetProperty("reasons")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALimitOfNullGivesTheAttributesBack()
    {
        await using LiveHost host = await StartAsync();
        await SetAsync(host, """{"method":"Shop.Orders.Place","what":"p95Ns","limit":1e6}""");
        Assert.Equal(1e6, Limit(await host.GetJsonAsync("/perfgen/thresholds")));
        Assert.Equal(HttpStatusCode.OK, (await SetAsync(host, """{"method":"Shop.Orders.Place","what":"p95Ns","limit":null}""")).Status);
        Assert.Equal(50e6, Limit(await host.GetJsonAsync("/perfgen/thresholds")));
        Assert.Equal(HttpStatusCode.NotFound, (await SetAsync(host, """{"method":"Shop.Orders.Place","what":"p95Ns","limit":null}""")).Status);

        static double Limit(JsonElement answer) => Assert.Single(answer.GetProperty("thresholds").EnumerateArray()).GetProperty("limit").GetDouble();
    }

    [Theory]
    [InlineData("""{"method":"Shop.Orders.Place","what":"p95","limit":1}""", HttpStatusCode.BadRequest, "what is not known")]
    [InlineData("""{"method":"Shop.Orders.Place","what":"p95Ns","limit":-1}""", HttpStatusCode.BadRequest, "0 or more")]
    [InlineData("""{"method":"Shop.Orders.Place","what":"p95Ns","limit":1e999}""", HttpStatusCode.BadRequest, "")]
    [InlineData("""{"method":"Shop.Orders.Place","what":"errorRate","limit":2}""", HttpStatusCode.BadRequest, "from 0 to 1")]
    [InlineData("""{"method":"Shop.Orders.Place","what":"p95Ns","limit":1,"severity":"fatal"}""", HttpStatusCode.BadRequest, "warning or critical")]
    [InlineData("""{"method":"Shop.Nothing","what":"p95Ns","limit":1}""", HttpStatusCode.NotFound, "No profiled method")]
    [InlineData("""{"method":null,"what":"p95Ns","limit":1}""", HttpStatusCode.BadRequest, "")]
    [InlineData("""{"what":"p95Ns","limit":1}""", HttpStatusCode.BadRequest, "")]
    [InlineData("""{"method":"Shop.Orders.Place","what":"p95Ns"}""", HttpStatusCode.BadRequest, "")]
    public async Task WhatMakesNoSenseIsRefusedAndChangesNothing(string body, HttpStatusCode expected, string sentence)
    {
        await using LiveHost host = await StartAsync();
        (HttpStatusCode status, string text) = await SetAsync(host, body);
        Assert.Equal(expected, status);
        Assert.Contains(sentence, text, StringComparison.Ordinal);
        Assert.DoesNotContain("runtime", (await host.GetAsync("/perfgen/thresholds")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AlertingGoesByTheSameLimits()
    {
        await using LiveHost host = await StartAsync();
        await SetAsync(host, """{"method":"Shop.Orders.Place","what":"p95Ns","limit":1e6,"severity":"critical"}""");
        ThresholdOverride limit = Assert.Single(host.Parts.Alerting!.ThresholdOverrides);
        Assert.Equal(("Shop.Orders.Place()", "p95Ns", Severity.Critical, 1e6), (limit.Method, limit.What, limit.Severity, limit.Limit!.Value));

        // And what was set elsewhere is shown here.
        host.Parts.Alerting.SetThreshold(new ThresholdOverride { Method = "Shop.Orders.*", What = "meanNs", Limit = 5e6 });
        host.Feed();
        Assert.Contains("\"what\":\"meanNs\",\"limit\":5000000,", (await host.GetAsync("/perfgen/thresholds")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FewCallsBreakNoLimitOverAllButSingleOnesDo()
    {
        await using LiveHost host = await LiveHost.StartAsync();
        host.Process.Method("Seldom").Calls(9, ms: 80).Limit("p95Ns", 50e6);
        host.Process.Method("Once").Calls(1, ms: 80).Limit("maxNs", 50e6);
        host.Feed();
        Assert.Equal(
            ["Once True", "Seldom False"],
            (await host.GetJsonAsync("/perfgen/thresholds")).GetProperty("thresholds").EnumerateArray().Select(static limit => $"{limit.GetProperty("name")} {limit.GetProperty("exceeded")}"));
    }

    private static async Task<LiveHost> StartAsync()
    {
        LiveHost host = await LiveHost.StartAsync();
        host.Process.Method("Shop.Orders.Place").Calls(10, ms: 10).Limit("p95Ns", 50e6);
        host.Feed();
        return host;
    }

    private static Task<(HttpStatusCode Status, string Text)> SetAsync(LiveHost host, string body) => host.ChangeAsync(HttpMethod.Put, "/perfgen/thresholds", body);
}
