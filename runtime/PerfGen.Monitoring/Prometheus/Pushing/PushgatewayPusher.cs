using Microsoft.Extensions.Logging;
using PerfGen.Monitoring.Running;

namespace PerfGen.Monitoring.Prometheus.Pushing;

/// <summary>
/// Pushes at each interval, one push at a time and beside the monitor's thread, and once at the end, for which stopping waits. A gateway
/// that is down or refuses costs one line in the log, until a push has succeeded again.
/// </summary>
internal sealed partial class PushgatewayPusher : IMonitoringObserver, IDisposable
{
    private readonly PushgatewayOptions _options;
    private readonly PushgatewayClient _client;
    private readonly ILogger _logger;
    private readonly Pace? _pace;
    private readonly CancellationTokenSource _stopping = new();
    private MonitoringInterval? _latest;
    private Task _running = Task.CompletedTask;
    private bool _failed;

    public PushgatewayPusher(PushgatewayOptions options, TimeSpan collection, TimeProvider time, ILogger logger)
    {
        (_options, _logger) = (options, logger);
        _client = new PushgatewayClient(options, time);
        _pace = options.Interval is { } interval ? new Pace(interval, collection) : null;
    }

    public void Observe(MonitoringInterval interval)
    {
        _latest = interval;
        if (_running.IsCompleted && _pace?.IsDue(interval) == true)
            _running = Task.Run(() => PushAsync(interval, _stopping.Token));
    }

    public void Dispose()
    {
        _stopping.Cancel();
        using var limit = new CancellationTokenSource(_options.StopTimeout);
        Task.Run(async () =>
        {
            await _running.ConfigureAwait(false);
            if (_latest is { } last)
                await PushAsync(last, limit.Token).ConfigureAwait(false);
        }).GetAwaiter().GetResult();
        _client.Dispose();
        _stopping.Dispose();
    }

    /// <summary>Never fails.</summary>
    private async Task PushAsync(MonitoringInterval interval, CancellationToken cancellation)
    {
        string? failure;
        try
        {
            failure = await _client.PushAsync(interval, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested && cancellation == _stopping.Token)
        {
            // The last push has it all.
            return;
        }
        catch (OperationCanceledException)
        {
            failure = $"stopping waits no longer than {_options.StopTimeout.TotalSeconds} s";
        }
#pragma warning disable CA1031 // Whatever happens on the way, the job that is monitored goes on.
        catch (Exception error)
#pragma warning restore CA1031
        {
            failure = error.Message;
        }

        if (failure is not null && !_failed)
            LogFailure(_logger, _client.Address, failure);
        _failed = failure is not null;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "PerfGen monitoring: nothing was pushed to the Pushgateway at {Address}: {Reason}. Further failures are not logged before a push has succeeded.")]
    private static partial void LogFailure(ILogger logger, string address, string reason);
}
