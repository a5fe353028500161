using PerfGen.Monitoring.Alerts;
using PerfGen.Monitoring.Alerts.Channels.Webhook;
using PerfGen.Monitoring.Alerts.Delivery;
using PerfGen.Monitoring.Tests.Alerts.Channels;
using PerfGen.Monitoring.Tests.Alerts.Servers;
using PerfGen.Monitoring.Tests.Collecting;

namespace PerfGen.Monitoring.Tests.Alerts;

public sealed class DeliveryTests
{
    /// <summary>Of a length that no pause has.</summary>
    private static readonly TimeSpan _attempt = TimeSpan.FromSeconds(77);

    private readonly FakeTime _time = new();
    private readonly RecordedLog _log = new();
    private readonly DeliveryOptions _options = new() { AttemptTimeout = _attempt };

    [Theory]
    [InlineData(1, 0, 0.5)]
    [InlineData(1, 0.999, 1)]
    [InlineData(4, 0, 4)]
    [InlineData(4, 0.999, 8)]
    [InlineData(1000, 0, 30)]
    [InlineData(1000, 0.999, 60)]
    public void PausesDoubleUpToTheLongestAndHalfOfEachIsChance(int failures, double chance, double seconds) =>
        Assert.Equal(seconds, Backoff.After(failures, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1), chance).TotalSeconds, 0.1);

    [Fact]
    public async Task WhatFailsIsTriedAgainLaterAndLater()
    {
        var channel = new RecordingChannel("flaky", static (number, _) => number <= 3 ? throw new InvalidOperationException("very-secret") : Task.CompletedTask);
        ChannelWorker worker = Worker(channel);
        worker.Post(Messages.Fired());
        foreach (double seconds in new[] { 1, 2, 4 })
        {
            Assert.Equal(TimeSpan.FromSeconds(seconds), await _time.PauseAsync(_attempt));
            _time.Advance(TimeSpan.FromSeconds(seconds));
        }

        await worker.StopAsync(TimeSpan.FromSeconds(30));
        Assert.Single(channel.Messages);
        Assert.Equal(new AlertChannelStatus("flaky", 0, 1, 0, 0, 3, null), worker.Status);
        Assert.Equal(
            ["PerfGen alerts: flaky does not deliver: it failed with InvalidOperationException. It is tried again.", "PerfGen alerts: flaky delivers again."],
            _log.Messages.Select(static line => line.Trim()));
    }

    [Fact]
    public async Task AReceiverThatAsksForTimeGetsIt()
    {
        var channel = new RecordingChannel("busy", static (number, _) => number == 1 ? throw new AlertDeliveryException("busy", isTransient: true, TimeSpan.FromMinutes(20)) : Task.CompletedTask);
        ChannelWorker worker = Worker(channel);
        worker.Post(Messages.Fired());
        Assert.Equal(TimeSpan.FromMinutes(20), await _time.PauseAsync(_attempt));
        _time.Advance(TimeSpan.FromMinutes(20));
        await worker.StopAsync(TimeSpan.FromSeconds(30));
        Assert.Single(channel.Messages);
    }

    [Fact]
    public async Task WhatIsRefusedForGoodIsNotTriedAgain()
    {
        var channel = new RecordingChannel("picky", static (number, _) => number == 1 ? throw new AlertDeliveryException("no such room", isTransient: false) : Task.CompletedTask);
        ChannelWorker worker = Worker(channel);
        worker.Post(Messages.Fired());
        worker.Post(Messages.Fired());
        await channel.UntilAttemptsAsync(2);
        await worker.StopAsync(TimeSpan.FromSeconds(30));
        Assert.Equal((1, 1), (worker.Status.Failed, worker.Status.Delivered));
        Assert.Contains(_log.Messages, static line => line.Contains("picky lost a message of rule slow boxes: no such room", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AMessageThatGrowsTooOldIsGivenUp()
    {
        _options.GiveUpAfter = TimeSpan.FromSeconds(2);
        var channel = new RecordingChannel("down", static (_, _) => throw new InvalidOperationException());
        ChannelWorker worker = Worker(channel);
        worker.Post(Messages.Fired());
        _time.Advance(await _time.PauseAsync(_attempt));
        await UntilAsync(() => worker.Status.Failed == 1);
        Assert.Equal(2, channel.Attempts);
        await worker.StopAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task AnAttemptThatTakesTooLongIsOneThatFailed()
    {
        var channel = new RecordingChannel("slow", static (number, cancellation) => number == 1 ? Task.Delay(Timeout.Infinite, cancellation) : Task.CompletedTask);
        ChannelWorker worker = Worker(channel);
        worker.Post(Messages.Fired());
        await channel.UntilAttemptsAsync(1);
        _time.Advance(_attempt);
        _time.Advance(await _time.PauseAsync(_attempt));
        await channel.UntilAttemptsAsync(2);
        await worker.StopAsync(TimeSpan.FromSeconds(30));
        Assert.Contains(_log.Messages, static line => line.Contains("slow does not deliver: it took too long", StringComparison.Ordinal));
        Assert.Single(channel.Messages);
    }

    [Fact]
    public async Task AFullQueueDropsItsOldestAndCounts()
    {
        _options.QueueCapacity = 3;
        using var release = new SemaphoreSlim(0);
        var channel = new RecordingChannel("slow", (number, cancellation) => number == 1 ? release.WaitAsync(cancellation) : Task.CompletedTask);
        ChannelWorker worker = Worker(channel);
        worker.Post(Messages.Fired(rule: "0"));
        await channel.UntilAttemptsAsync(1);
        for (int i = 1; i <= 5; i++)
            worker.Post(Messages.Fired(rule: $"{i}"));
        Assert.Equal((3, 2), (worker.Status.Waiting, worker.Status.Dropped));
        release.Release();
        await worker.StopAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(["0", "3", "4", "5"], channel.Messages.Select(static message => message.Rule));
        Assert.Contains(_log.Messages, static line => line.Contains("dropped its oldest message, 1 so far", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AChannelThatHangsDelaysNoOther()
    {
        // It does not even return its task, nor heeds its token.
        using var release = new ManualResetEventSlim();
        var stuck = new RecordingChannel("stuck", (_, _) =>
        {
            release.Wait(CancellationToken.None);
            return Task.CompletedTask;
        });
        var other = new RecordingChannel("other");
        var delivery = new AlertDelivery([stuck, other], new DeliveryOptions { ShutdownTimeout = TimeSpan.FromMilliseconds(300) }, TimeProvider.System, _log);
        for (int i = 0; i < 10; i++)
            delivery.Post(Messages.Fired());
        await UntilAsync(() => other.Messages.Length == 10);
        long start = TimeProvider.System.GetTimestamp();
        delivery.Dispose();
        Assert.InRange(TimeProvider.System.GetElapsedTime(start), TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(20));
        Assert.Contains(_log.Messages, static line => line.Contains("stuck did not deliver in the time that there is to stop; 10 messages are lost", StringComparison.Ordinal));
        release.Set();
    }

    [Fact]
    public async Task StoppingTriesWhatIsWaitingOnceMoreWithoutPause()
    {
        var channel = new RecordingChannel("back again", static (number, _) => number == 1 ? throw new InvalidOperationException() : Task.CompletedTask);
        ChannelWorker worker = Worker(channel);
        worker.Post(Messages.Fired(rule: "a"));
        worker.Post(Messages.Fired(rule: "b"));
        await _time.PauseAsync(_attempt);
        await worker.StopAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(["a", "b"], channel.Messages.Select(static message => message.Rule));
        worker.Post(Messages.Fired());
        Assert.Equal(3, channel.Attempts);
    }

    [Fact]
    public async Task StoppingDoesNotPressAReceiverThatAskedForTime()
    {
        var channel = new RecordingChannel("busy", static (_, _) => throw new AlertDeliveryException("busy", isTransient: true, TimeSpan.FromMinutes(20)));
        ChannelWorker worker = Worker(channel);
        worker.Post(Messages.Fired());
        await _time.PauseAsync(_attempt);
        await worker.StopAsync(TimeSpan.FromSeconds(30));
        Assert.Equal((1, 1L), (channel.Attempts, worker.Status.Failed));
    }

    [Fact]
    public async Task AWebhookThatIsDownComesBackAndGetsEverythingInOrder()
    {
        using WebServer server = WebServer.Answering(500, 429, 503, 200);
        using var webhook = new WebhookAlertChannel(new WebhookOptions { Url = server.Url, SigningKey = "very-secret-key" });
        var options = new DeliveryOptions { FirstRetryAfter = TimeSpan.FromMilliseconds(1), LongestRetryAfter = TimeSpan.FromMilliseconds(5) };
        var worker = new ChannelWorker(webhook, options, TimeProvider.System, _log, static () => 0);
        worker.Post(Messages.Fired());
        worker.Post(Messages.Fired());
        await UntilAsync(() => worker.Status.Delivered == 2);
        await worker.StopAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(5, server.Requests.Length);
        Assert.Equal((3L, 0L), (worker.Status.FailedAttempts, worker.Status.Failed));
        Assert.All(_log.Messages, static line => Assert.DoesNotContain("very-secret", line, StringComparison.Ordinal));
    }

    private ChannelWorker Worker(RecordingChannel channel) => new(channel, _options, _time, _log, static () => 1);

    private static async Task UntilAsync(Func<bool> holds)
    {
        for (int i = 0; i < 3000 && !holds(); i++)
            await Task.Delay(10);
        Assert.True(holds());
    }
}
