using System.Globalization;
using System.Text;

namespace PerfGen.Monitoring.Alerts.Channels.Email;

/// <summary>One visit to a mail server: greeting, encryption, login, message. Steps come in this order; each fails with a sentence without secrets.</summary>
internal sealed class SmtpSession(SmtpConnection connection, EmailOptions options, CancellationToken cancellation)
{
    public async Task OpenAsync()
    {
        await connection.ConnectAsync(options.Host, options.Port, cancellation).ConfigureAwait(false);
        if (options.Security == SmtpSecurity.Tls)
            await connection.EncryptAsync(options.Host, options.TrustedRoot, cancellation).ConfigureAwait(false);
        Require(await connection.ReadAsync(cancellation).ConfigureAwait(false), "the connection");

        SmtpReply greeting = await GreetAsync().ConfigureAwait(false);
        if (options.Security == SmtpSecurity.StartTls)
        {
            if (!greeting.Offers("STARTTLS"))
                throw new AlertDeliveryException("the mail server does not offer STARTTLS, and nothing is sent in clear", isTransient: false);

            Require(await connection.CommandAsync("STARTTLS", cancellation).ConfigureAwait(false), "STARTTLS");
            await connection.EncryptAsync(options.Host, options.TrustedRoot, cancellation).ConfigureAwait(false);
            // What it said in clear is forgotten.
            greeting = await GreetAsync().ConfigureAwait(false);
        }

        if (options.User is { } user && options.Password is { } password)
            await LogInAsync(greeting, user, password).ConfigureAwait(false);
    }

    /// <summary>Sends to those that the server accepts.</summary>
    /// <returns>Them, and the reply to each other one.</returns>
    public async Task<(IReadOnlyList<string> Accepted, IReadOnlyList<(string Address, SmtpReply Reply)> Refused)> SendAsync(IEnumerable<string> receivers, byte[] message)
    {
        Require(await connection.CommandAsync($"MAIL FROM:<{options.From}>", cancellation).ConfigureAwait(false), "the sender");
        var accepted = new List<string>();
        var refused = new List<(string, SmtpReply)>();
        foreach (string receiver in receivers)
        {
            SmtpReply reply = await connection.CommandAsync($"RCPT TO:<{receiver}>", cancellation).ConfigureAwait(false);
            if (reply.IsDone)
                accepted.Add(receiver);
            else
                refused.Add((receiver, reply));
        }

        if (accepted.Count > 0)
        {
            SmtpReply ready = await connection.CommandAsync("DATA", cancellation).ConfigureAwait(false);
            if (ready.Code != 354)
                throw Refusal(ready, "the message");

            await connection.SendAsync(message, cancellation).ConfigureAwait(false);
            Require(await connection.CommandAsync(".", cancellation).ConfigureAwait(false), "the message");
        }

        return (accepted, refused);
    }

    /// <summary>The message is delivered: how the farewell goes does not matter.</summary>
    public async Task CloseAsync()
    {
        try
        {
            await connection.CommandAsync("QUIT", cancellation).ConfigureAwait(false);
        }
        catch (Exception error) when (error is IOException or AlertDeliveryException or OperationCanceledException)
        {
        }
    }

    private static void Require(SmtpReply reply, string what)
    {
        if (!reply.IsDone)
            throw Refusal(reply, what);
    }

    /// <summary>The code alone: the text of a reply may repeat what was sent.</summary>
    private static AlertDeliveryException Refusal(SmtpReply reply, string what) =>
        new(string.Create(CultureInfo.InvariantCulture, $"the mail server refused {what} ({reply.Code})"), reply.IsTransient);

    private async Task<SmtpReply> GreetAsync()
    {
        string name = new([.. Environment.MachineName.Where(static character => char.IsAsciiLetterOrDigit(character) || character is '-' or '.')]);
        SmtpReply greeting = await connection.CommandAsync($"EHLO {(name.Length == 0 ? "localhost" : name)}", cancellation).ConfigureAwait(false);
        Require(greeting, "the greeting");
        return greeting;
    }

    private async Task LogInAsync(SmtpReply greeting, string user, Secret password)
    {
        string[] mechanisms = greeting.ParametersOf("AUTH") ?? [];
        SmtpReply reply;
        if (mechanisms.Contains("PLAIN", StringComparer.OrdinalIgnoreCase))
        {
            reply = await connection.CommandAsync($"AUTH PLAIN {Base64($"\0{user}\0{password.Reveal()}")}", cancellation).ConfigureAwait(false);
        }
        else if (mechanisms.Contains("LOGIN", StringComparer.OrdinalIgnoreCase))
        {
            reply = await connection.CommandAsync("AUTH LOGIN", cancellation).ConfigureAwait(false);
            if (reply.Code == 334)
                reply = await connection.CommandAsync(Base64(user), cancellation).ConfigureAwait(false);
            if (reply.Code == 334)
                reply = await connection.CommandAsync(Base64(password.Reveal()), cancellation).ConfigureAwait(false);
        }
        else
        {
            throw new AlertDeliveryException("the mail server offers neither AUTH PLAIN nor AUTH LOGIN", isTransient: false);
        }

        Require(reply, "the login");
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
