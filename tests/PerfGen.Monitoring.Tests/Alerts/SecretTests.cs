using System.Text.Json;
using Microsoft.Extensions.Logging;
using PerfGen.Monitoring.Alerts;
using PerfGen.Monitoring.Alerts.Channels.Email;
using PerfGen.Monitoring.Alerts.Channels.Webhook;
using PerfGen.Monitoring.Alerts.Delivery;
using PerfGen.Monitoring.Tests.Alerts.Channels;
using PerfGen.Monitoring.Tests.Alerts.Servers;

namespace PerfGen.Monitoring.Tests.Alerts;

public sealed class SecretTests
{
    private const string Hidden = "very-secret";

    [Fact]
    public void NoTextOfASecretHoldsIt()
    {
        Secret secret = Hidden;
        Assert.Equal("***", $"{secret}");
        Assert.DoesNotContain(Hidden, JsonSerializer.Serialize(secret), StringComparison.Ordinal);
        Assert.DoesNotContain(Hidden, JsonSerializer.Serialize(new { secret }), StringComparison.Ordinal);
    }

    [Fact]
    public void NeitherOptionsNorChannelsSayTheirSecrets()
    {
        WebhookOptions webhook = Webhook(new Uri($"https://hooks.example.com/{Hidden}?{Hidden}"));
        using var webhookChannel = new WebhookAlertChannel(webhook);
        EmailOptions email = Email(587);
        email.Security = SmtpSecurity.StartTls;
        var emailChannel = new EmailAlertChannel(email);
        Assert.All(
            [webhook.ToString(), webhookChannel.ToString(), webhookChannel.Name, JsonSerializer.Serialize(webhook), JsonSerializer.Serialize(webhookChannel), email.ToString(), emailChannel.ToString(), emailChannel.Name, JsonSerializer.Serialize(email), JsonSerializer.Serialize(emailChannel)],
            static text => Assert.DoesNotContain(Hidden, text, StringComparison.Ordinal));
        Assert.Contains("hooks.example.com", webhook.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NothingThatFailsSaysASecret()
    {
        var log = new WholeLog();
        int closed = WebServer.FreePort();
        using WebServer failing = WebServer.Answering(500), refusing = WebServer.Answering(403);
        WebhookOptions[] webhooks = [Webhook(new Uri($"http://127.0.0.1:{closed}/{Hidden}")), Webhook(failing.Url), Webhook(refusing.Url), Webhook(new Uri($"http://no-such-host.invalid/{Hidden}"))];
        WebhookAlertChannel[] channels = [.. webhooks.Select(static options => new WebhookAlertChannel(options))];
        var throwing = new RecordingChannel("throwing", static (_, _) => throw new InvalidOperationException($"could not post to https://hooks.example.com/{Hidden}"));
        var delivery = new AlertDelivery([.. channels, new EmailAlertChannel(Email(closed)), throwing], new DeliveryOptions { GiveUpAfter = TimeSpan.Zero, ShutdownTimeout = TimeSpan.FromSeconds(30) }, TimeProvider.System, log);
        delivery.Post(Messages.Fired());
        delivery.Dispose();
        await Task.Yield();
        Assert.All(delivery.Status, static status => Assert.Equal(1, status.Failed));
        Assert.Equal(6, log.Lines.Length);
        Assert.All(log.Lines, static line => Assert.DoesNotContain(Hidden, line, StringComparison.Ordinal));
        Assert.All(delivery.Status, static status => Assert.DoesNotContain(Hidden, status.ToString(), StringComparison.Ordinal));
        foreach (WebhookAlertChannel channel in channels)
            channel.Dispose();
    }

    [Fact]
    public void TheJsonOfRulesHoldsNoChannel()
    {
        using var program = new AlertedProgram(options => options.Channels.Add(new WebhookAlertChannel(Webhook(new Uri($"https://hooks.example.com/{Hidden}")))));
        Assert.DoesNotContain("hooks", program.Alerting.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void ASecretThatIsNotInTheEnvironmentIsMissedByItsName()
    {
        InvalidOperationException error = Assert.Throws<InvalidOperationException>(static () => Secret.FromEnvironment("PERFGEN_NO_SUCH_SECRET"));
        Assert.Contains("PERFGEN_NO_SUCH_SECRET", error.Message, StringComparison.Ordinal);
    }

    private static WebhookOptions Webhook(Uri url)
    {
        var options = new WebhookOptions { Url = url, SigningKey = $"key {Hidden}" };
        options.Headers["Authorization"] = $"Bearer {Hidden}";
        return options;
    }

    private static EmailOptions Email(int port)
    {
        var options = new EmailOptions { Host = "127.0.0.1", Port = port, Security = SmtpSecurity.None, User = "alerts", Password = Hidden, From = "alerts@example.com" };
        options.To.Add("team@example.com");
        return options;
    }

    /// <summary>Keeps all that a logger is given, exceptions whole.</summary>
    private sealed class WholeLog : ILogger
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<string> _lines = new();

        public string[] Lines => [.. _lines];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _lines.Enqueue($"{formatter(state, exception)} {exception} {string.Join(' ', state as IEnumerable<KeyValuePair<string, object?>> ?? [])}");
    }
}
