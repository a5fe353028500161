using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using PerfGen.Monitoring.Alerts.Text;

namespace PerfGen.Monitoring.Alerts.Channels.Webhook;

/// <summary>
/// Posts alerts to an address, as JSON of its own or as Slack takes it. 2xx is delivered; 408, 425, 429, 5xx and a broken connection are tried again, later if
/// Retry-After says so; anything else is not. <c>X-PerfGen-Delivery</c> is the message's id, the same however often it is tried.
/// </summary>
public sealed class WebhookAlertChannel : IAlertChannel, IDisposable
{
    private readonly WebhookOptions _options;
    private readonly Uri _url;
    private readonly TimeProvider _time;
    private readonly HttpClient _client;

    /// <summary>Makes one.</summary>
    /// <exception cref="ArgumentException">The options cannot be used; the message says why, and holds no secret.</exception>
    public WebhookAlertChannel(WebhookOptions options, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        _url = options.Validate();
        _options = options;
        _time = time ?? TimeProvider.System;
        Name = SafeText.OneLine(options.Name ?? $"webhook {_url.Host}", longest: 100);

        // A redirect could take a signed body and its headers anywhere.
        _client = options.Handler is { } handler
            ? new HttpClient(handler, disposeHandler: false)
            : new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) });
        _client.Timeout = Timeout.InfiniteTimeSpan;
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public async Task SendAsync(AlertNotification notification, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(notification);
        using HttpRequestMessage request = Request(notification);

        // The status is the answer: what comes after it is not waited for.
        using HttpResponseMessage response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
        int status = (int)response.StatusCode;
        if (status is >= 200 and < 300)
            return;

        bool isTransient = status is 408 or 425 or 429 or >= 500;
        throw new AlertDeliveryException(
            string.Create(CultureInfo.InvariantCulture, $"the receiver answered {status}{(status is >= 300 and < 400 ? ", a redirect, which is not followed; set the final address" : "")}"),
            isTransient,
            isTransient ? RetryAfter(response.Headers.RetryAfter) : null);
    }

    /// <summary>The name; nothing of the address beyond its host.</summary>
    public override string ToString() => _options.ToString();

    /// <summary>Closes its connections.</summary>
    public void Dispose() => _client.Dispose();

    private HttpRequestMessage Request(AlertNotification notification)
    {
        byte[] body = _options.Format == WebhookFormat.Slack
            ? JsonSerializer.SerializeToUtf8Bytes(SlackMessage.Of(notification), WebhookJson.Default.SlackMessage)
            : JsonSerializer.SerializeToUtf8Bytes(notification, WebhookJson.Default.AlertNotification);
        var request = new HttpRequestMessage(HttpMethod.Post, _url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.TryAddWithoutValidation("User-Agent", "PerfGen");
        request.Headers.TryAddWithoutValidation("X-PerfGen-Delivery", notification.Id);
        if (_options.SigningKey is { } key)
            request.Headers.TryAddWithoutValidation(WebhookSignature.Header, WebhookSignature.Make(key, _time.GetUtcNow(), body));
        foreach ((string name, Secret value) in _options.Headers)
            request.Headers.TryAddWithoutValidation(name, value.Reveal());
        return request;
    }

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header)
    {
        TimeSpan? asked = header?.Delta ?? (header?.Date is { } date ? date - _time.GetUtcNow() : null);
        return asked is { } time && time < TimeSpan.Zero ? TimeSpan.Zero : asked;
    }
}
