using System.Text.Json.Serialization;

namespace PerfGen.Monitoring.Alerts.Channels.Webhook;

/// <summary>Where a webhook is, and what it receives. The address counts as a secret: of it, only the host is ever said.</summary>
public sealed class WebhookOptions
{
    /// <summary>An absolute http or https address, without a user or a password in it.</summary>
    [JsonIgnore]
    public Uri? Url { get; set; }

    /// <summary>What it receives.</summary>
    public WebhookFormat Format { get; set; }

    /// <summary>The key that requests are signed with, as <see cref="WebhookSignature"/> says; null for none.</summary>
    [JsonIgnore]
    public Secret? SigningKey { get; set; }

    /// <summary>Headers to send with each request, such as an authorization; the values count as secrets.</summary>
    [JsonIgnore]
    public IDictionary<string, Secret> Headers { get; } = new Dictionary<string, Secret>(StringComparer.OrdinalIgnoreCase);

    /// <summary>How the channel is called in logs; null for the host.</summary>
    public string? Name { get; set; }

    /// <summary>What sends the requests, for a proxy or certificates of one's own; null for the default, which follows no redirects. Not disposed of.</summary>
    [JsonIgnore]
    public HttpMessageHandler? Handler { get; set; }

    /// <summary>The format and the host.</summary>
    public override string ToString() => Url is { IsAbsoluteUri: true } url ? $"{Format} webhook at {url.Scheme}://{url.Host}" : $"{Format} webhook";

    /// <returns>The address.</returns>
    internal Uri Validate()
    {
        if (Url is null || !Url.IsAbsoluteUri || Url.Scheme is not ("http" or "https") || Url.UserInfo.Length > 0)
            throw new ArgumentException("The Url of a webhook is not an absolute http or https address without a user in it; set one, and put credentials into Headers.");
        foreach ((string name, Secret value) in Headers)
        {
            using var probe = new HttpRequestMessage();
            if (value is null || !probe.Headers.TryAddWithoutValidation(name, value.Reveal()) || value.Reveal().Any(char.IsControl))
                throw new ArgumentException($"The header '{name}' of a webhook cannot be sent; give it a name and a value that HTTP allows.");
        }

        return Url;
    }
}
