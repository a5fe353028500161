using System.Globalization;
using System.Text.Json;

namespace PerfGen.Monitoring.Tests.Servers;

/// <summary>What tests ask a Prometheus and an Alertmanager.</summary>
internal sealed class PrometheusApi(Uri prometheus, Uri alertmanager) : IDisposable
{
    private readonly HttpClient _client = new();

    /// <summary>The values of an instant query by labels; a series' labels in ordinal order, as <c>k=v,k=v</c>, without instance and job.</summary>
    public async Task<Dictionary<string, double>> QueryAsync(string query, CancellationToken cancellation)
    {
        using JsonDocument answer = await JsonAsync(new Uri(prometheus, "api/v1/query?query=" + Uri.EscapeDataString(query)), cancellation);
        return answer.RootElement.GetProperty("data").GetProperty("result").EnumerateArray().ToDictionary(
            static series => string.Join(',', series.GetProperty("metric").EnumerateObject().Where(static label => label.Name is not ("instance" or "job")).OrderBy(static label => label.Name, StringComparer.Ordinal).Select(static label => $"{label.Name}={label.Value}")),
            static series => double.Parse(series.GetProperty("value")[1].GetString()!, CultureInfo.InvariantCulture));
    }

    /// <summary>The only value of a query; null where it has none.</summary>
    public async Task<double?> ValueAsync(string query, CancellationToken cancellation)
    {
        Dictionary<string, double> series = await QueryAsync(query, cancellation);
        return series.Count == 0 ? null : Assert.Single(series).Value;
    }

    /// <summary>The last error of each scraped target; empty where all is well.</summary>
    public async Task<string[]> ScrapeErrorsAsync(CancellationToken cancellation)
    {
        using JsonDocument answer = await JsonAsync(new Uri(prometheus, "api/v1/targets"), cancellation);
        return [.. answer.RootElement.GetProperty("data").GetProperty("activeTargets").EnumerateArray().Select(static target => target.GetProperty("lastError").GetString()!).Where(static error => error.Length > 0)];
    }

    /// <summary>The labels of the alerts that the Alertmanager has.</summary>
    public async Task<Dictionary<string, string>[]> AlertsAsync(CancellationToken cancellation)
    {
        using JsonDocument answer = await JsonAsync(new Uri(alertmanager, "api/v2/alerts"), cancellation);
        return [.. answer.RootElement.EnumerateArray().Select(static alert => alert.GetProperty("labels").EnumerateObject().ToDictionary(static label => label.Name, static label => label.Value.GetString()!))];
    }

    public void Dispose() => _client.Dispose();

    private async Task<JsonDocument> JsonAsync(Uri address, CancellationToken cancellation) => JsonDocument.Parse(await _client.GetStringAsync(address, cancellation));
}
