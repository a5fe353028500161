using PerfGen.AspNetCore.Tests.Hosting;
using PerfGen.Cli;
using PerfGen.Cli.Live;

namespace PerfGen.AspNetCore.Tests.Terminal;

/// <summary><c>perfgen top</c> at a real service.</summary>
public sealed class TopTests
{
    [Fact]
    public async Task OnePictureHasTheMethodsOfTheService()
    {
        await using LiveHost host = await ShopAsync();
        (int code, string text, string error) = await RunAsync("top", Address(host), "--once");
        Assert.Equal("", error);
        Assert.Equal(0, code);
        Assert.Contains("Shop  ", text, StringComparison.Ordinal);
        Assert.Contains("! Shop.Orders.Place ", text, StringComparison.Ordinal);
        Assert.Contains("80.0 ms", text, StringComparison.Ordinal);
        Assert.Contains("2 of 2 methods", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheFilterAndTheOrderCanBeGiven()
    {
        await using LiveHost host = await ShopAsync();
        (_, string text, _) = await RunAsync("top", Address(host), "--sort", "calls", "--filter", "list");
        Assert.Contains("1 of 2 methods matching 'list'", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Shop.Orders.Place ", text.Split('\n', 4)[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task FramesFollowTheStreamAndGoOnAfterARestartOfTheService()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        LiveHost host = await ShopAsync();
        int port = host.Address.Port;
        using var service = new LiveService(new Uri(Address(host)), []);
        await using IAsyncEnumerator<LiveFrame> frames = service.ReadAsync(patience.Token).GetAsyncEnumerator(patience.Token);
        await UntilAsync(frames, static frame => frame.Methods.Count == 2);

        host.Process.Method("Shop.Orders.Cancel").Calls(7, ms: 3);
        Task<LiveFrame> grown = UntilAsync(frames, static frame => frame.Methods.Count == 3);
        while (!grown.IsCompleted)
        {
            host.Feed();
            await Task.WhenAny(grown, Task.Delay(100, patience.Token));
        }

        await host.DisposeAsync();
        LiveFrame lost = await UntilAsync(frames, static frame => frame.Stale is not null);
        Assert.Contains("Connection lost; trying again in", lost.Stale, StringComparison.Ordinal);
        Assert.Equal(3, lost.Methods.Count);

        host = await ShopAsync(port);
        await using (host)
            Assert.Equal(2, (await UntilAsync(frames, static frame => frame.Stale is null)).Methods.Count);
    }

    [Fact]
    public async Task AMethodIsDescribedWithItsDistribution()
    {
        await using LiveHost host = await ShopAsync();
        using var service = new LiveService(new Uri(Address(host)), []);
        await using IAsyncEnumerator<LiveFrame> frames = service.ReadAsync(default).GetAsyncEnumerator();
        LiveFrame frame = await UntilAsync(frames, static frame => frame.Methods.Count == 2);
        LiveDetail? detail = await service.DescribeAsync(frame.Methods.Single(static row => row.Name == "Shop.Orders.Place").Id, default);
        Assert.NotNull(detail);
        Assert.Equal(40, detail.Buckets.Sum(static bucket => bucket.Count));
        Assert.All(detail.Buckets, static bucket => Assert.InRange(80e6, bucket.LowNs * 0.93, bucket.HighNs * 1.07));
        Assert.Null(await service.DescribeAsync("0000000000000000", default));
    }

    [Fact]
    public async Task WhatIsNoServiceIsSaidInOneSentence()
    {
        (int code, _, string error) = await RunAsync("top", "http://127.0.0.1:1/perfgen");
        Assert.Equal(3, code);
        Assert.Contains("'http://127.0.0.1:1/perfgen/' does not answer", error, StringComparison.Ordinal);
        Assert.Single(error.Trim().Split('\n'));

        await using LiveHost host = await ShopAsync();
        (code, _, error) = await RunAsync("top", new Uri(host.Address, "/elsewhere").AbsoluteUri);
        Assert.Equal(3, code);
        Assert.Contains("has no 'dashboard'", error, StringComparison.Ordinal);

        (code, _, error) = await RunAsync("top", "neither");
        Assert.Equal(2, code);
        Assert.Contains("'neither' is neither an address nor a folder", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AServiceThatWantsToKnowWhoAsksSaysSo()
    {
        await using LiveHost host = await LiveHost.StartAsync(environment: "Production");
        host.Feed();
        (int code, _, string error) = await RunAsync("top", Address(host));
        Assert.Equal(3, code);
        Assert.StartsWith($"perfgen: '{Address(host)}/' ", error, StringComparison.Ordinal);
        Assert.Single(error.Trim().Split('\n'));
    }

    private static async Task<LiveHost> ShopAsync(int port = 0)
    {
        LiveHost host = await LiveHost.StartAsync(port: port);
        host.Process.Method("Shop.Orders.Place").Calls(40, ms: 80).Errors(1).Limit("p95Ns", 50e6, Severity.Critical);
        host.Process.Method("Shop.Catalogue.List").Calls(500, ms: 1.5);
        host.Feed();
        return host;
    }

    private static string Address(LiveHost host) => new Uri(host.Address, "/perfgen").AbsoluteUri;

    private static async Task<LiveFrame> UntilAsync(IAsyncEnumerator<LiveFrame> frames, Func<LiveFrame, bool> condition)
    {
        while (await frames.MoveNextAsync())
        {
            if (condition(frames.Current))
                return frames.Current;
        }

        throw new InvalidOperationException("There are no more frames.");
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int code = await CommandLine.RunAsync(arguments, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
