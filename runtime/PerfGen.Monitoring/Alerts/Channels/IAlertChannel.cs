namespace PerfGen.Monitoring.Alerts.Channels;

/// <summary>
/// Somewhere alerts are told. Each channel has a queue and a worker of its own: it is called for one message at a time, on any thread, and may take
/// as long as it needs without holding up anything but itself.
/// </summary>
public interface IAlertChannel
{
    /// <summary>How logs and <see cref="Alerting.Channels"/> call it; without secrets.</summary>
    string Name { get; }

    /// <summary>
    /// Delivers a message. What fails is tried again, later and later, unless it fails with an <see cref="AlertDeliveryException"/> that says there
    /// is no point. The same object means the same message.
    /// </summary>
    /// <param name="notification">The message.</param>
    /// <param name="cancellation">
    /// Cancelled when the attempt has taken as long as <see cref="DeliveryOptions.AttemptTimeout"/> allows, and when the time to stop is up.
    /// </param>
    Task SendAsync(AlertNotification notification, CancellationToken cancellation);
}
