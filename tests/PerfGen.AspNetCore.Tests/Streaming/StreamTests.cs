using System.Net;
using System.Text.Json;
using PerfGen.AspNetCore.Tests.Hosting;

namespace PerfGen.AspNetCore.Tests.Streaming;

public sealed class StreamTests
{
    [Fact]
    public async Task WhoConnectsIsToldWhatIsAndThenWhatChanges()
    {
        await using LiveHost host = await LiveHost.StartAsync();
        host.Process.Method("Shop.Orders.Place").Calls(10, ms: 5);
        host.Process.Method("Shop.Orders.List").Calls(10, ms: 5);
        host.Feed();

        await using EventReader events = await EventReader.ConnectAsync(host);
        Assert.Equal("text/event-stream", events.Response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("2000", (await events.NextAsync())!.Fields["retry"]);
        Assert.Equal(20, (await events.NextAsync("metrics")).GetProperty("summary").GetProperty("callsPerSecond").GetDouble());
        Assert.Equal(2, (await events.NextAsync("methods")).GetProperty("methods").GetArrayLength());

        host.Process.Method("Shop.Orders.Place").Calls(30, ms: 5);
        host.Feed();
        ServerEvent metrics = (await events.NextAsync())!;
        Assert.Equal("metrics", metrics.Name);
        Assert.Equal("2", metrics.Fields["id"]);
        Assert.Equal(30, metrics.Data.GetProperty("summary").GetProperty("callsPerSecond").GetDouble());
    }

    [Fact]
    public async Task OnlyRowsThatChangedAreSentAndOnlyTheFirstOnes()
    {
        await using LiveHost host = await LiveHost.StartAsync();
        foreach (string name in new[] { "A", "B", "C" })
            host.Process.Method(name).Calls(10, ms: 5);
        host.Feed(seconds: 5);
        host.Feed(seconds: 5);
        host.Feed(seconds: 5);

        await using EventReader one = await EventReader.ConnectAsync(host, "?topics=methods&top=1");
        await using EventReader all = await EventReader.ConnectAsync(host, "?topics=methods");
        Assert.Single((await one.NextAsync("methods")).GetProperty("methods").EnumerateArray());
        Assert.Equal(3, (await all.NextAsync("methods")).GetProperty("methods").GetArrayLength());
        host.Feed(seconds: 5);
        await all.NextAsync("methods");

        host.Process.Method("C").Calls(100, ms: 50);
        host.Feed(seconds: 5);
        JsonElement changed = Assert.Single((await all.NextAsync("methods")).GetProperty("methods").EnumerateArray());
        Assert.Equal("C", changed.GetProperty("name").GetString());
    }

    [Fact]
    public async Task TopicsAreChosenByName()
    {
        await using LiveHost host = await LiveHost.StartAsync();
        host.Feed();
        await using EventReader events = await EventReader.ConnectAsync(host, "?topics=alerts,critical");
        Assert.Equal("2000", (await events.NextAsync())!.Fields["retry"]);
        host.Feed();
        (HttpStatusCode status, string text) = await host.GetAsync("/perfgen/stream?topics=everything");
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("topics are metrics, alerts, critical and methods", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ThereAreNoMoreClientsThanThereMayBe()
    {
        await using LiveHost host = await LiveHost.StartAsync(live: static options => options.MaxStreamClients = 2);
        await using EventReader first = await EventReader.ConnectAsync(host);
        await using (await EventReader.ConnectAsync(host))
        {
            (HttpStatusCode status, string text) = await host.GetAsync("/perfgen/stream");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
            Assert.Contains("\"error\":", text, StringComparison.Ordinal);
        }

        await Eventually.IsAsync(() => host.Parts.Hub.Clients == 1);
        await using EventReader second = await EventReader.ConnectAsync(host);
    }

    [Fact]
    public async Task StreamsEndWithTheHostInsteadOfHoldingItUp()
    {
        await using LiveHost host = await LiveHost.StartAsync();
        await using EventReader events = await EventReader.ConnectAsync(host);
        await events.NextAsync();
        long start = Environment.TickCount64;
        Task stop = host.Application.StopAsync();
        while (await events.NextAsync() is not null)
        {
        }

        await stop;
        Assert.InRange(Environment.TickCount64 - start, 0, 10_000);
    }
}
