using Microsoft.Extensions.Logging;
using PerfGen.Monitoring.Alerts.Channels;
using PerfGen.Monitoring.Alerts.Delivery;
using PerfGen.Snapshots;

namespace PerfGen.Monitoring.Alerts;

/// <summary>Puts alerting together, as the options ask for it.</summary>
internal static class AlertingParts
{
    /// <exception cref="AlertConfigurationException">The file of rules cannot be used.</exception>
    public static Alerting Create(MonitoringOptions options)
    {
        ILogger logger = options.LoggerFactory.CreateLogger("PerfGen.Alerts");
        IEnumerable<IAlertChannel> channels = options.Alerts.Log ? options.Alerts.Channels.Prepend(new LogAlertChannel(logger)) : options.Alerts.Channels;
        ProcessIdentity process = ProcessIdentity.Current;
        return new Alerting(
            options.Alerts,
            options.TimeProvider,
            options.Interval,
            new AlertOrigin(process.Name, options.ApplicationVersion, process.Host, process.Id),
            () => new AlertDelivery(channels, options.Alerts.Delivery, options.TimeProvider, logger));
    }
}
