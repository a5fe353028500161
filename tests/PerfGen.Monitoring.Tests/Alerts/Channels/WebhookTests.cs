using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using PerfGen.Monitoring.Alerts;
using PerfGen.Monitoring.Alerts.Channels.Webhook;
using PerfGen.Monitoring.Tests.Alerts.Servers;

namespace PerfGen.Monitoring.Tests.Alerts.Channels;

public sealed class WebhookTests
{
    [Fact]
    public async Task AMessageArrivesAsJsonThatSaysEverything()
    {
        using WebServer server = WebServer.Answering(204);
        await SendAsync(new WebhookOptions { Url = server.Url }, Messages.Fired(description: "look at the boxes"));
        ReceivedRequest request = Assert.Single(server.Requests);
        Assert.Equal("application/json; charset=utf-8", request.Headers["Content-Type"]);
        Assert.Equal("0123456789abcdef0123456789abcdef", request.Headers["X-PerfGen-Delivery"]);
        Assert.False(request.Headers.ContainsKey(WebhookSignature.Header));
        JsonElement message = JsonDocument.Parse(request.Body).RootElement;
        Assert.Equal("perfgen.alert/1", message.GetProperty("schema").GetString());
        Assert.Equal("critical", message.GetProperty("severity").GetString());
        Assert.False(message.GetProperty("resolved").GetBoolean());
        Assert.Equal("shop", message.GetProperty("origin").GetProperty("application").GetString());
        JsonElement happened = message.GetProperty("events")[0];
        Assert.Equal("fired", happened.GetProperty("kind").GetString());
        Assert.Equal("Shop.Box<T>.Map<U>", happened.GetProperty("series").GetProperty("name").GetString());
        Assert.Equal(120e6, happened.GetProperty("value").GetDouble());
        Assert.Equal("look at the boxes", happened.GetProperty("description").GetString());
        Assert.False(happened.TryGetProperty("group", out _));
    }

    [Fact]
    public async Task AReceiverCanTellWhoSentItAndWhen()
    {
        using WebServer server = WebServer.Answering(200);
        var time = new FakeTime();
        using (var channel = new WebhookAlertChannel(new WebhookOptions { Url = server.Url, SigningKey = "a key" }, time))
            await channel.SendAsync(Messages.Fired(), CancellationToken.None);
        ReceivedRequest request = Assert.Single(server.Requests);
        string header = request.Headers[WebhookSignature.Header];
        DateTimeOffset now = time.GetUtcNow();
        TimeSpan tolerance = TimeSpan.FromMinutes(5);
        Assert.True(WebhookSignature.IsValid("a key", header, request.Body, now, tolerance));
        Assert.True(WebhookSignature.IsValid("a key", header, request.Body, now + tolerance, tolerance));
        Assert.False(WebhookSignature.IsValid("a key", header, request.Body, now + tolerance + TimeSpan.FromSeconds(1), tolerance));
        Assert.False(WebhookSignature.IsValid("another key", header, request.Body, now, tolerance));
        Assert.False(WebhookSignature.IsValid("a key", header, request.Body.AsSpan(..^1), now, tolerance));
        Assert.False(WebhookSignature.IsValid("a key", header.Replace("t=1", "t=2", StringComparison.Ordinal), request.Body, now, tolerance));
        Assert.All(["", "t=", "t=1", "v1=00", "t=x,v1=00", "t=99999999999999999999,v1=00", null], broken => Assert.False(WebhookSignature.IsValid("a key", broken, request.Body, now, tolerance)));
    }

    [Fact]
    public void TheSignatureIsWhatItsDocumentationSays()
    {
        // printf '1893553445.{}' | openssl dgst -sha256 -hmac key
        string header = WebhookSignature.Make("key", DateTimeOffset.FromUnixTimeSeconds(1893553445), "{}"u8);
        Assert.Equal("t=1893553445,v1=74bb2856352d54a7a05023b40d1c5644f3300e49a91410a6c5679f0b60bc5463", header);
    }

    [Theory]
    [InlineData(500, true)]
    [InlineData(503, true)]
    [InlineData(429, true)]
    [InlineData(408, true)]
    [InlineData(400, false)]
    [InlineData(404, false)]
    [InlineData(302, false)]
    public async Task TheStatusSaysWhetherToTryAgain(int status, bool again)
    {
        using WebServer server = WebServer.Answering(status);
        AlertDeliveryException error = await Assert.ThrowsAsync<AlertDeliveryException>(() => SendAsync(new WebhookOptions { Url = server.Url }, Messages.Fired()));
        Assert.Equal(again, error.IsTransient);
        Assert.Contains($"{status}", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("120", 120)]
    [InlineData("Wed, 02 Jan 2030 03:05:05 GMT", 60)]
    [InlineData("Wed, 02 Jan 2030 03:00:00 GMT", 0)]
    public async Task AReceiverMaySayWhen(string header, int seconds)
    {
        using var server = new WebServer((_, response) =>
        {
            response.StatusCode = 429;
            response.AddHeader("Retry-After", header);
            return Task.CompletedTask;
        });
        using var channel = new WebhookAlertChannel(new WebhookOptions { Url = server.Url }, new FakeTime());
        AlertDeliveryException error = await Assert.ThrowsAsync<AlertDeliveryException>(() => channel.SendAsync(Messages.Fired(), CancellationToken.None));
        Assert.Equal(TimeSpan.FromSeconds(seconds), error.RetryAfter);
    }

    [Fact]
    public async Task AReceiverThatIsSlowIsGivenUpWhenTheTimeIsUp()
    {
        using var release = new SemaphoreSlim(0);
        using var server = new WebServer((_, _) => release.WaitAsync());
        using var channel = new WebhookAlertChannel(new WebhookOptions { Url = server.Url });
        using var limit = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => channel.SendAsync(Messages.Fired(), limit.Token));
        release.Release();
    }

    [Fact]
    public async Task AReceiverThatIsNotThereIsAFailureThatNamesNoPath()
    {
        var url = new Uri($"http://127.0.0.1:{WebServer.FreePort()}/hooks/very-secret-path");
        Exception error = await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(new WebhookOptions { Url = url }, Messages.Fired()));
        Assert.DoesNotContain("very-secret-path", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AReceiverThatHangsUpInTheMiddleOfItsAnswerHasNotAnswered()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Task serving = Task.Run(async () =>
        {
            using TcpClient client = await listener.AcceptTcpClientAsync();
            NetworkStream stream = client.GetStream();
            _ = await stream.ReadAsync(new byte[65536]);
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Le"u8.ToArray());
        });
        var url = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");
        await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(new WebhookOptions { Url = url }, Messages.Fired()));
        await serving;
    }

    [Fact]
    public async Task SlackReadsNoMarkupInNames()
    {
        using WebServer server = WebServer.Answering(200);
        await SendAsync(
            new WebhookOptions { Url = server.Url, Format = WebhookFormat.Slack },
            Messages.Fired(series: "Shop.Box<T>.Map`1 <!channel> & *bold*\nnext", rule: "<!here> slow", description: "see <https://example.com|this>"));
        JsonElement message = JsonDocument.Parse(Assert.Single(server.Requests).Body).RootElement;
        string text = message.GetProperty("text").GetString()!;
        Assert.Equal("none", message.GetProperty("parse").GetString());
        Assert.DoesNotContain("<", text, StringComparison.Ordinal);
        Assert.Contains("Shop.Box&lt;T&gt;.Map'1 &lt;!channel&gt; &amp; *bold*\uFFFDnext", text, StringComparison.Ordinal);
        Assert.Equal(3, text.Split('\n').Length);
        Assert.StartsWith(":red_circle: `CRITICAL: &lt;!here&gt; slow (shop 1.2.0 on web-1)`", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMessageOfManySeriesStaysShort()
    {
        using WebServer server = WebServer.Answering(200);
        AlertEvent[] events = [.. Enumerable.Range(0, 2000).Select(static i => Messages.Event($"Shop.Method{i}"))];
        await SendAsync(new WebhookOptions { Url = server.Url, Format = WebhookFormat.Slack }, Messages.Of(events));
        string text = JsonDocument.Parse(Assert.Single(server.Requests).Body).RootElement.GetProperty("text").GetString()!;
        Assert.Contains("and 1980 more", text, StringComparison.Ordinal);
        Assert.InRange(text.Length, 100, 4000);
    }

    [Theory]
    [InlineData("ftp://example.com/")]
    [InlineData("/relative")]
    [InlineData("https://user:very-secret@example.com/")]
    public void AnAddressThatCannotBeUsedIsRefusedWithoutBeingRepeated(string url)
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => new WebhookAlertChannel(new WebhookOptions { Url = new Uri(url, UriKind.RelativeOrAbsolute) }));
        Assert.DoesNotContain("very-secret", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("Url", error.Message, StringComparison.Ordinal);
    }

    private static async Task SendAsync(WebhookOptions options, AlertNotification message)
    {
        using var channel = new WebhookAlertChannel(options);
        await channel.SendAsync(message, CancellationToken.None);
    }
}
