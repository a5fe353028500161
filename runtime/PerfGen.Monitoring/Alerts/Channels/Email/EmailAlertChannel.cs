using System.Globalization;
using PerfGen.Monitoring.Alerts.Text;

namespace PerfGen.Monitoring.Alerts.Channels.Email;

/// <summary>
/// Sends alerts by e-mail, over SMTP. What a server refuses for now (4xx) is tried again, for those receivers who have not got it yet; what it
/// refuses for good (5xx) is not.
/// </summary>
/// <remarks>
/// It speaks SMTP itself. The framework's <c>SmtpClient</c> is not recommended for new code by its own documentation: its asynchronous calls know no timeout, it
/// cannot encrypt from the first byte (port 465), it has no AUTH PLAIN, and it gives its password to servers in clear. An alert needs one short text/plain message.
/// </remarks>
public sealed class EmailAlertChannel : IAlertChannel
{
    private readonly EmailOptions _options;
    private readonly HashSet<string> _done = new(StringComparer.Ordinal);
    private AlertNotification? _current;

    /// <summary>Makes one.</summary>
    /// <exception cref="ArgumentException">The options cannot be used; the message says why, and holds no secret.</exception>
    public EmailAlertChannel(EmailOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        _options = options;
        Name = SafeText.OneLine(options.Name ?? $"e-mail {options.Host}", longest: 100);
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public async Task SendAsync(AlertNotification notification, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(notification);
        if (!ReferenceEquals(_current, notification))
        {
            // Another message: whoever got the one before gets this one as well.
            _current = notification;
            _done.Clear();
        }

        try
        {
            await SendToTheRestAsync(notification, cancellation).ConfigureAwait(false);
        }
        catch (IOException error)
        {
            throw new AlertDeliveryException("the connection to the mail server broke", isTransient: true, innerException: error);
        }
    }

    /// <summary>The host and the port.</summary>
    public override string ToString() => _options.ToString();

    private async Task SendToTheRestAsync(AlertNotification notification, CancellationToken cancellation)
    {
        var connection = new SmtpConnection();
        await using (connection.ConfigureAwait(false))
        {
            var session = new SmtpSession(connection, _options, cancellation);
            await session.OpenAsync().ConfigureAwait(false);
            (IReadOnlyList<string> accepted, IReadOnlyList<(string Address, SmtpReply Reply)> refused) =
                await session.SendAsync(_options.To.Where(address => !_done.Contains(address)), MailMessageText.Of(notification, _options)).ConfigureAwait(false);
            _done.UnionWith(accepted);
            await session.CloseAsync().ConfigureAwait(false);
            if (refused.Count > 0)
            {
                throw new AlertDeliveryException(
                    string.Create(CultureInfo.InvariantCulture, $"the mail server refused {refused.Count} of {_options.To.Count} receivers ({refused[0].Reply.Code})"),
                    refused.Any(static one => one.Reply.IsTransient));
            }
        }
    }
}
