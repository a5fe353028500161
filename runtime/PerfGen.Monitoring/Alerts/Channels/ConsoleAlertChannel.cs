using PerfGen.Monitoring.Alerts.Text;

namespace PerfGen.Monitoring.Alerts.Channels;

/// <summary>Writes alerts as plain text, to standard error unless told otherwise: a headline, and a line for each series.</summary>
/// <param name="writer">Where to; null for standard error. It is not disposed of.</param>
public sealed class ConsoleAlertChannel(TextWriter? writer = null) : IAlertChannel
{
    private readonly TextWriter _writer = writer ?? Console.Error;

    /// <inheritdoc/>
    public string Name => "console";

    /// <inheritdoc/>
    public async Task SendAsync(AlertNotification notification, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(notification);
        string[] lines = [$"{notification.At.UtcDateTime:HH:mm:ss}Z {AlertText.Headline(notification)}", .. AlertText.Lines(notification).Select(static line => $"  {line}"), ""];

        // At once, so that lines of others do not come between.
        await _writer.WriteAsync(string.Join(Environment.NewLine, lines).AsMemory(), cancellation).ConfigureAwait(false);
        await _writer.FlushAsync(cancellation).ConfigureAwait(false);
    }
}
