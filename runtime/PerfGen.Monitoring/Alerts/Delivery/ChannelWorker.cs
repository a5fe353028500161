using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using PerfGen.Monitoring.Alerts.Channels;

namespace PerfGen.Monitoring.Alerts.Delivery;

/// <summary>
/// The queue of one channel and the loop that empties it. Posting never waits. Whatever the channel does, it stays in here.
/// </summary>
#pragma warning disable CA1001 // A channel that was left behind may still hold the tokens; without timers they own nothing.
internal sealed class ChannelWorker
#pragma warning restore CA1001
{
    private readonly IAlertChannel _channel;
    private readonly string _name;
    private readonly DeliveryOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Func<double> _chance;
    private readonly Channel<AlertNotification> _queue;
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _abandoned = new();
    private readonly Task _loop;
    private long _delivered, _failed, _dropped, _failedAttempts;
    private string? _problem;

    public ChannelWorker(IAlertChannel channel, DeliveryOptions options, TimeProvider time, ILogger logger, Func<double> chance)
    {
        (_channel, _options, _time, _logger, _chance) = (channel, options, time, logger, chance);
        _name = NameOf(channel);
        _queue = Channel.CreateBounded<AlertNotification>(
            new BoundedChannelOptions(options.QueueCapacity) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true },
            OnDropped);
        _loop = Task.Run(RunAsync);
    }

    public AlertChannelStatus Status => new(
        _name, _queue.Reader.Count, Interlocked.Read(ref _delivered), Interlocked.Read(ref _failed), Interlocked.Read(ref _dropped), Interlocked.Read(ref _failedAttempts), Volatile.Read(ref _problem));

    /// <summary>Never waits, never fails; after <see cref="StopAsync"/> nothing happens.</summary>
    public void Post(AlertNotification notification) => _queue.Writer.TryWrite(notification);

    /// <summary>Tries what is queued without pause, for so long and no longer.</summary>
    public async Task StopAsync(TimeSpan limit)
    {
        _queue.Writer.TryComplete();
        await _stopping.CancelAsync().ConfigureAwait(false);
        try
        {
            await _loop.WaitAsync(limit, _time).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // A channel that heeds its token ends now; one that does not is left behind.
            _ = _abandoned.CancelAsync();
            DeliveryLog.Abandoned(_logger, _name, _queue.Reader.Count + 1);
        }
    }

    private async Task RunAsync()
    {
        await foreach (AlertNotification notification in _queue.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            if (_abandoned.IsCancellationRequested)
                return;

            await DeliverAsync(notification).ConfigureAwait(false);
        }
    }

    private async Task DeliverAsync(AlertNotification notification)
    {
        long start = _time.GetTimestamp();
        for (int failures = 1; ; failures++)
        {
            bool wasStopping = _stopping.IsCancellationRequested;
            if (await TryAsync(notification).ConfigureAwait(false) is not { } failure)
            {
                Interlocked.Increment(ref _delivered);
                if (Interlocked.Exchange(ref _problem, null) is not null)
                    DeliveryLog.WorksAgain(_logger, _name);
                return;
            }

            if (_abandoned.IsCancellationRequested)
                return;

            Interlocked.Increment(ref _failedAttempts);
            string? before = Interlocked.Exchange(ref _problem, failure.Reason);
            TimeSpan pause = Backoff.After(failures, _options.FirstRetryAfter, _options.LongestRetryAfter, _chance());
            if (failure.RetryAfter > pause)
                pause = failure.RetryAfter.Value;
            if (!failure.IsTransient || wasStopping || _time.GetElapsedTime(start) + pause > _options.GiveUpAfter || !await PauseAsync(pause, failure).ConfigureAwait(false))
            {
                Interlocked.Increment(ref _failed);
                DeliveryLog.Lost(_logger, _name, notification.Rule, failure.Reason);
                return;
            }

            if (before is null)
                DeliveryLog.Failed(_logger, _name, failure.Reason);
        }
    }

    /// <summary>Null if it was delivered.</summary>
    private async Task<DeliveryFailure?> TryAsync(AlertNotification notification)
    {
        using var limit = new CancellationTokenSource(_options.AttemptTimeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, _abandoned.Token);
        try
        {
            await _channel.SendAsync(notification, either.Token).ConfigureAwait(false);
            return null;
        }
#pragma warning disable CA1031 // A channel may be anyone's: whatever it throws, the next message is tried.
        catch (Exception error)
#pragma warning restore CA1031
        {
            return DeliveryFailure.Of(error, limit.IsCancellationRequested);
        }
    }

    /// <summary>False if there is no point in another attempt: the program stops, and the receiver asked for more time than that.</summary>
    private async Task<bool> PauseAsync(TimeSpan pause, DeliveryFailure failure)
    {
        try
        {
            await Task.Delay(pause, _time, _stopping.Token).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException)
        {
            return failure.RetryAfter is null;
        }
    }

    private void OnDropped(AlertNotification dropped)
    {
        if (Interlocked.Increment(ref _dropped) is 1 or 10 or 100 or 1000 or 10_000)
            DeliveryLog.Dropped(_logger, _name, Interlocked.Read(ref _dropped));
    }

    private static string NameOf(IAlertChannel channel)
    {
        try
        {
            return channel.Name ?? channel.GetType().Name;
        }
#pragma warning disable CA1031 // As above.
        catch (Exception)
#pragma warning restore CA1031
        {
            return channel.GetType().Name;
        }
    }
}
