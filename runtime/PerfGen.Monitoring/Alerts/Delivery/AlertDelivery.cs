using Microsoft.Extensions.Logging;
using PerfGen.Monitoring.Alerts.Channels;

namespace PerfGen.Monitoring.Alerts.Delivery;

/// <summary>All channels, each with its own worker.</summary>
internal sealed class AlertDelivery : IDisposable
{
    private readonly ChannelWorker[] _workers;
    private readonly DeliveryOptions _options;

    public AlertDelivery(IEnumerable<IAlertChannel> channels, DeliveryOptions options, TimeProvider time, ILogger logger)
    {
        _options = options;
        _workers = [.. channels.Select(channel => new ChannelWorker(channel, options, time, logger, Random.Shared.NextDouble))];
    }

    public IReadOnlyList<AlertChannelStatus> Status => [.. _workers.Select(static worker => worker.Status)];

    /// <summary>Never waits.</summary>
    public void Post(AlertNotification notification)
    {
        foreach (ChannelWorker worker in _workers)
            worker.Post(notification);
    }

    /// <summary>Waits for what is queued, no longer than <see cref="DeliveryOptions.ShutdownTimeout"/> for all channels together.</summary>
    public void Dispose() =>
        Task.Run(() => Task.WhenAll(_workers.Select(worker => worker.StopAsync(_options.ShutdownTimeout)))).GetAwaiter().GetResult();
}
