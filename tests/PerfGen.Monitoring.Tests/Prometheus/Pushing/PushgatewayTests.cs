using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.Logging;
using PerfGen.Monitoring.Prometheus.Pushing;
using PerfGen.Monitoring.Tests.Samples;
using PerfGen.Monitoring.Tests.Servers;

namespace PerfGen.Monitoring.Tests.Prometheus.Pushing;

/// <summary>Against the real Pushgateway, and against servers that behave as one must not.</summary>
public sealed class PushgatewayTests : IDisposable
{
    private readonly CapturedLog _log = new();

    /// <summary>Of pushing alone: what the meters of tests beside this one bring about is not this one's matter.</summary>
    private (LogLevel Level, string Text)[] Said => [.. _log.Lines.Where(static line => line.Text.Contains("Pushgateway", StringComparison.Ordinal))];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task TheRealGatewayHasWhatABatchJobRecordedWhenItStopped()
    {
        await using ServerProcess gateway = await PrometheusServers.StartPushgatewayAsync(Cancellation);
        await using (PerfGenMonitor monitor = Start(gateway.Address, static options => options.GroupingLabels["instance"] = "eu/1 \u00e4"))
            Recorded.Calls("Pushed.AtTheEnd", 7);

        string page = await TextAsync(new Uri(gateway.Address, "metrics"));
        Assert.Contains("perfgen_method_calls_total{instance=\"eu/1 \u00e4\",job=\"nightly\",kind=\"method\",method=\"Pushed.AtTheEnd\",signature=\"()\"} 7", page, StringComparison.Ordinal);
        Assert.Empty(Said);
    }

    [Fact]
    public async Task ItIsPushedAtItsIntervalTooAndAPushReplacesTheOneBefore()
    {
        await using ServerProcess gateway = await PrometheusServers.StartPushgatewayAsync(Cancellation);
        await using PerfGenMonitor monitor = Start(gateway.Address, static options => options.Interval = TimeSpan.FromSeconds(1));
        Recorded.Calls("Pushed.Repeatedly", 2);
        monitor.Collect();
        await UntilAsync(gateway, "method=\"Pushed.Repeatedly\",signature=\"()\"} 2");
        await Task.Delay(1_100, Cancellation);
        Recorded.Calls("Pushed.Repeatedly", 1);
        monitor.Collect();
        await UntilAsync(gateway, "method=\"Pushed.Repeatedly\",signature=\"()\"} 3");
        Assert.Empty(Said);
    }

    [Fact]
    public async Task WhatTheRealGatewayRefusesIsOneLineWithItsOwnWordsAndNotTriedAgain()
    {
        await using ServerProcess gateway = await PrometheusServers.StartPushgatewayAsync(Cancellation);
        using (var client = new HttpClient())
        {
            // Another job has the name for something else: the gateway answers 400.
            using var other = new StringContent("# TYPE perfgen_method_calls_total gauge\nperfgen_method_calls_total 1\n");
            using HttpResponseMessage accepted = await client.PutAsync(new Uri(gateway.Address, "metrics/job/other"), other, Cancellation);
            Assert.True(accepted.IsSuccessStatusCode);
        }

        Stopwatch watch = Stopwatch.StartNew();
        await using (PerfGenMonitor monitor = Start(gateway.Address))
            Recorded.Calls("Pushed.Refused", 1);

        (LogLevel level, string text) = Assert.Single(Said);
        Assert.Equal(LogLevel.Warning, level);
        Assert.Contains("it answered 400 (Bad Request): ", text, StringComparison.Ordinal);
        Assert.Contains("inconsistent", text, StringComparison.Ordinal);
        Assert.Contains("perfgen_method_calls_total", text, StringComparison.Ordinal);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task AGatewayThatIsDownCostsOneLineAndItsAttempts()
    {
        PerfGenMonitor monitor = Start(new Uri($"http://127.0.0.1:{LoopbackPort.Free()}"), static options => options.Interval = TimeSpan.FromSeconds(1));
        Recorded.Calls("Pushed.Nowhere", 1);
        monitor.Collect();
        await Task.Delay(1_500, Cancellation);
        monitor.Collect();
        await monitor.DisposeAsync();

        Assert.Contains("nothing was pushed to the Pushgateway at http://127.0.0.1:", Assert.Single(Said).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFailureOfTheServerIsTriedAgainAndThenAllIsWell()
    {
        await using var server = new AnsweringServer(static (number, answer) =>
        {
            answer.StatusCode = number < 3 ? 503 : 200;
            return Task.CompletedTask;
        });
        await using (PerfGenMonitor monitor = Start(server.Address))
            Recorded.Calls("Pushed.AtLast", 1);

        Assert.Equal(3, server.Received.Count);
        Assert.All(server.Received, static request => Assert.Equal(("PUT", "/metrics/job/nightly", "text/plain; version=0.0.4; charset=utf-8"), (request.Method, request.Path, request.ContentType)));
        Assert.Contains("Pushed.AtLast", Encoding.UTF8.GetString(server.Received[2].Body), StringComparison.Ordinal);
        Assert.Empty(Said);
    }

    [Fact]
    public async Task AServerThatNeverAnswersHoldsNothingUpForLong()
    {
        using var end = new CancellationTokenSource();
        await using var server = new AnsweringServer((_, _) => Task.Delay(Timeout.Infinite, end.Token).ContinueWith(static _ => { }, TaskScheduler.Default));
        Stopwatch watch = Stopwatch.StartNew();
        PerfGenMonitor monitor = Start(server.Address, static options =>
        {
            options.Timeout = TimeSpan.FromMilliseconds(400);
            options.Attempts = 10;
            options.StopTimeout = TimeSpan.FromSeconds(1);
            options.Interval = TimeSpan.FromSeconds(1);
        });
        monitor.Collect();
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(1), "A collection waited for the push.");
        await monitor.DisposeAsync();
        await end.CancelAsync();

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"Stopping took {watch.Elapsed}.");
        Assert.Contains("stopping waits no longer than 1 s", Assert.Single(Said).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UserAndPasswordAreSentAndNeverLogged()
    {
        await using var server = new AnsweringServer(static (_, answer) =>
        {
            answer.StatusCode = 401;
            return Task.CompletedTask;
        });
        await using (PerfGenMonitor monitor = Start(new UriBuilder(server.Address) { UserName = "job", Password = "hidden%3F" }.Uri))
            Recorded.Calls("Pushed.WithPassword", 1);

        Assert.Equal("Basic " + Convert.ToBase64String("job:hidden?"u8), Assert.Single(server.Received).Authorization);
        string line = Assert.Single(Said).Text;
        Assert.Contains("it answered 401", line, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", line, StringComparison.Ordinal);
        Assert.DoesNotContain("job:", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nightly", "http://gateway:9091/metrics/job/nightly/instance/eu%201")]
    [InlineData("a/b", "http://gateway:9091/metrics/job@base64/YS9i/instance/eu%201")]
    public void AGroupHasItsPath(string job, string expected)
    {
        var options = new PushgatewayOptions { Address = new Uri("http://user:password@gateway:9091/"), Job = job };
        options.GroupingLabels["instance"] = "eu 1";
        Assert.Equal(expected, GroupPath.Of(options).AbsoluteUri);
    }

    [Fact]
    public void AnEmptyGroupingLabelHasAPathOfItsOwn()
    {
        var options = new PushgatewayOptions { Address = new Uri("http://gateway:9091/prefix"), Job = "j" };
        options.GroupingLabels["zone"] = "";
        Assert.Equal("http://gateway:9091/prefix/metrics/job/j/zone@base64/=", GroupPath.Of(options).AbsoluteUri);
    }

    [Theory]
    [InlineData("gateway:9091", "nightly", "zone", "not an http or https address")]
    [InlineData("http://gateway", "", "zone", "needs a job")]
    [InlineData("http://gateway", "nightly", "job", "no grouping label")]
    [InlineData("http://gateway", "nightly", "a-b", "no grouping label")]
    public void OptionsThatCannotWorkAreRefusedAtTheStart(string address, string job, string label, string expected)
    {
        ArgumentException error = Assert.ThrowsAny<ArgumentException>(() => PerfGenMonitor.Start(options =>
        {
            options.Pushgateway.Address = new Uri(address, UriKind.RelativeOrAbsolute);
            options.Pushgateway.Job = job;
            options.Pushgateway.GroupingLabels[label] = "x";
        }));
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    private PerfGenMonitor Start(Uri gateway, Action<PushgatewayOptions>? configure = null) => PerfGenMonitor.Start(options =>
    {
        options.Interval = TimeSpan.FromHours(1);
        options.LoggerFactory = _log;
        options.Pushgateway.Address = gateway;
        options.Pushgateway.Job = "nightly";
        configure?.Invoke(options.Pushgateway);
    });

    private static async Task<string> TextAsync(Uri address)
    {
        using var client = new HttpClient();
        return await client.GetStringAsync(address, Cancellation);
    }

    private static async Task UntilAsync(ServerProcess gateway, string expected)
    {
        for (int attempt = 0; attempt < 100; attempt++)
        {
            if ((await TextAsync(new Uri(gateway.Address, "metrics"))).Contains(expected, StringComparison.Ordinal))
                return;
            await Task.Delay(100, Cancellation);
        }

        Assert.Fail($"The gateway never had '{expected}'.");
    }
}
