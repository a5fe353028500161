using System.Net;
using System.Text.Json;
using PerfGen.AspNetCore.Tests.Hosting;

namespace PerfGen.AspNetCore.Tests.Endpoints;

public sealed class MethodsTests
{
    [Theory]
    [InlineData("", "C A B")]
    [InlineData("?sort=name", "A B C")]
    [InlineData("?sort=-name", "C B A")]
    [InlineData("?sort=p95Ns", "A B C")]
    [InlineData("?sort=-p95Ns", "C B A")]
    [InlineData("?sort=callsPerSecond", "C B A")]
    [InlineData("?sort=name&skip=1&take=1", "B")]
    [InlineData("?filter=.b", "B")]
    [InlineData("?filter=REGION=eu", "A")]
    [InlineData("?filter=orders.cs&sort=name", "A B C")]
    [InlineData("?filter=nothing", "")]
    [InlineData("?skip=100", "")]
    public async Task RowsAreSortedFilteredAndPaged(string query, string expected)
    {
        await using LiveHost host = await LiveHost.StartAsync();
        host.Process.Method("Shop.A", labels: new Dictionary<string, string> { ["region"] = "EU" }).Calls(1, ms: 90);
        host.Process.Method("Shop.B").Calls(2, ms: 10);
        host.Process.Method("Shop.C").Calls(3, ms: 5).Errors(1);
        host.Feed();
        JsonElement answer = await host.GetJsonAsync("/perfgen/methods" + query);
        Assert.Equal(expected, string.Join(' ', answer.GetProperty("methods").EnumerateArray().Select(static row => row.GetProperty("name").GetString()!["Shop.".Length..])));
    }

    [Fact]
    public async Task RowsOfAnUnknownValueComeLastEitherWay()
    {
        await using LiveHost host = await LiveHost.StartAsync();
        host.Process.Method("Idle").Calls(1, ms: 1);
        host.Feed(seconds: 5);
        host.Process.Method("Busy").Calls(1, ms: 1);
        host.Feed(seconds: 5);
        host.Feed(seconds: 5);
        host.Process.Method("Busy").Calls(1, ms: 1);
        host.Feed(seconds: 5);
        foreach (string sort in new[] { "p95Ns", "-p95Ns" })
        {
            JsonElement rows = (await host.GetJsonAsync("/perfgen/methods?sort=" + sort)).GetProperty("methods");
            Assert.Equal("Idle", rows[1].GetProperty("name").GetString());
            Assert.False(rows[1].TryGetProperty("p95Ns", out _));
            Assert.Equal(1, rows[1].GetProperty("calls").GetInt64());
        }
    }

    [Theory]
    [InlineData("?sort=nothing")]
    [InlineData("?sort=-")]
    [InlineData("?take=2001")]
    [InlineData("?take=-1")]
    [InlineData("?take=1e3")]
    [InlineData("?skip=99999999999999999999")]
    [InlineData("?take=1&take=2")]
    public async Task WhatIsNotUnderstoodIsRefusedWithASentence(string query)
    {
        await using LiveHost host = await LiveHost.StartAsync();
        (HttpStatusCode status, string text) = await host.GetAsync("/perfgen/methods" + query);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.StartsWith("{\"schema\":\"perfgen.live/1\",\"error\":\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMethodHasItsDistributionItsPastAndItsCallers()
    {
        await using LiveHost host = await LiveHost.StartAsync();
        FakeProcess process = host.Process;
        for (int i = 0; i < 12; i++)
        {
            process.Method("Shop.Orders.Place", caller: "Shop.Checkout.Pay").Calls(9, ms: 10);
            process.Method("Shop.Orders.Place", caller: "Shop.Jobs.Retry").Calls(1, ms: 1000);
            process.Method("Shop.Checkout.Pay", caller: "Shop.Web.Post").Calls(9, ms: 20);
            host.Feed();
        }

        JsonElement method = await host.GetJsonAsync("/perfgen/methods/Shop.Orders.Place");
        string id = method.GetProperty("method").GetProperty("id").GetString()!;
        Assert.Equal(id, (await host.GetJsonAsync("/perfgen/methods/" + id)).GetProperty("method").GetProperty("id").GetString());

        JsonElement bucket = Assert.Single(method.GetProperty("distribution").GetProperty("buckets").EnumerateArray());
        Assert.True(bucket[0].GetDouble() < bucket[1].GetDouble());
        JsonElement heat = method.GetProperty("heat");
        Assert.Equal(5, heat.GetProperty("stepSeconds").GetDouble());
        // Two columns of five intervals, and one that is being filled.
        Assert.Equal(3, heat.GetProperty("columns").GetArrayLength());
        Assert.Equal(heat.GetProperty("columns")[0].GetArrayLength() + 1, heat.GetProperty("bounds").GetArrayLength());
        Assert.Equal(3, method.GetProperty("history").GetProperty("p95Ns").GetArrayLength());
        Assert.Equal(DateTimeOffset.Parse("2026-01-31T12:00:00Z", System.Globalization.CultureInfo.InvariantCulture), heat.GetProperty("start").GetDateTimeOffset());

        JsonElement callers = method.GetProperty("callers").GetProperty("children");
        Assert.Equal("Shop.Checkout.Pay", callers[0].GetProperty("name").GetString());
        Assert.Equal(0.9, callers[0].GetProperty("share").GetDouble());
        Assert.Equal("Shop.Web.Post", callers[0].GetProperty("children")[0].GetProperty("name").GetString());
        Assert.Equal("Shop.Jobs.Retry", callers[1].GetProperty("name").GetString());
    }

    [Fact]
    public async Task AMethodThatIsNotThereIsNotFound()
    {
        await using LiveHost host = await LiveHost.StartAsync();
        (HttpStatusCode status, string text) = await host.GetAsync("/perfgen/methods/Shop.Nothing");
        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Contains("No profiled method has this id or name", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CallersInACircleEnd()
    {
        await using LiveHost host = await LiveHost.StartAsync();
        host.Process.Method("A", caller: "B").Calls(1, ms: 1);
        host.Process.Method("B", caller: "A").Calls(1, ms: 1);
        host.Process.Method("A", caller: "A").Calls(1, ms: 1);
        host.Feed();
        JsonElement callers = (await host.GetJsonAsync("/perfgen/methods/A")).GetProperty("callers");
        Assert.Empty(Assert.Single(callers.GetProperty("children").EnumerateArray()).GetProperty("children").EnumerateArray());
    }
}
