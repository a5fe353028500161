using Microsoft.Extensions.Logging;
using PerfGen.Monitoring.Alerts.Text;

namespace PerfGen.Monitoring.Alerts.Channels;

/// <summary>Writes alerts to a logger: critical ones as errors, warnings as warnings, resolved ones as information.</summary>
/// <param name="logger">Where to.</param>
public sealed partial class LogAlertChannel(ILogger logger) : IAlertChannel
{
    /// <inheritdoc/>
    public string Name => "log";

    /// <inheritdoc/>
    public Task SendAsync(AlertNotification notification, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(notification);
        LogLevel level = notification.Resolved ? LogLevel.Information : notification.Severity == Severity.Critical ? LogLevel.Error : LogLevel.Warning;
        if (logger.IsEnabled(level))
        {
            string headline = AlertText.Headline(notification), details = string.Join("; ", AlertText.Lines(notification));
            Write(logger, level, headline, details);
        }

        return Task.CompletedTask;
    }

    [LoggerMessage(Message = "{Headline}: {Details}")]
    private static partial void Write(ILogger logger, LogLevel level, string headline, string details);
}
