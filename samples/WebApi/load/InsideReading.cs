using System.Text.Json;
using PerfGen.Histograms;

namespace Shop.Load;

/// <summary>
/// Reads <c>/perfgen/metrics/current</c> while the load goes on, each interval once, and adds up the durations of the requests by route.
/// An interval that was missed is missing on this side alone: the number seen tells.
/// </summary>
internal sealed class InsideReading : IAsyncDisposable
{
    // More often than an interval ends, less often than the service allows.
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(600);
    private static readonly TimeSpan _lastInterval = TimeSpan.FromSeconds(2.5);
    private static readonly Uri _resource = new("/perfgen/metrics/current", UriKind.Relative);

    private readonly HttpClient _client;
    private readonly CancellationTokenSource _stop = new();
    private readonly Dictionary<string, InsideLatencies> _byRoute = [];
    private string? _seen;
    private Task _reading = Task.CompletedTask;

    private InsideReading(HttpClient client) => _client = client;

    public static async Task<InsideReading> StartAsync(HttpClient client)
    {
        var reading = new InsideReading(client);
        await Task.Delay(_lastInterval);
        try
        {
            // What was before is not the load's.
            reading._seen = (await reading.NextAsync())?.TakenAt;
        }
        catch (HttpRequestException)
        {
            // The load will find that nobody answers, and say so.
        }

        reading._reading = Task.Run(reading.ReadAsync);
        return reading;
    }

    /// <summary>Waits for the interval that the last request is in.</summary>
    public async Task<IReadOnlyDictionary<string, InsideLatencies>> EndAsync()
    {
        _stop.CancelAfter(_lastInterval);
        await _reading;
        return _byRoute;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _reading;
        _stop.Dispose();
    }

    private async Task ReadAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                if (await NextAsync() is { } interval)
                    Add(interval);
            }
            catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
            {
                // Too often, or too busy: the next one.
            }

            await Task.Delay(_pause, _stop.Token).ContinueWith(static _ => { }, TaskScheduler.Default);
        }
    }

    private async Task<Interval?> NextAsync()
    {
        using JsonDocument answer = JsonDocument.Parse(await _client.GetStringAsync(_resource));
        return answer.RootElement.TryGetProperty("metrics", out JsonElement metrics) ? new Interval(metrics.GetProperty("takenAt").GetString()!, metrics.Clone()) : null;
    }

    private void Add(Interval interval)
    {
        if (interval.TakenAt == _seen)
            return;

        _seen = interval.TakenAt;
        IEnumerable<JsonElement> series = interval.Metrics.GetProperty("families").EnumerateArray()
            .Where(static family => family.GetProperty("name").GetString() == "http.server.request.duration")
            .SelectMany(static family => family.GetProperty("series").EnumerateArray());
        foreach (JsonElement one in series)
        {
            JsonElement labels = one.GetProperty("labels");
            if (!labels.TryGetProperty("http.route", out JsonElement route) || !labels.TryGetProperty("http.request.method", out JsonElement method)
                || !one.TryGetProperty("distribution", out JsonElement distribution) || distribution.ValueKind != JsonValueKind.Object)
            {
                continue;
            }

            string name = $"{method.GetString()} {route.GetString()}";
            if (!_byRoute.TryGetValue(name, out InsideLatencies? latencies))
                _byRoute[name] = latencies = new InsideLatencies();
            latencies.Add(distribution.GetProperty("buckets").Deserialize<Bucket[]>()!, distribution.GetProperty("min").GetDouble(), distribution.GetProperty("max").GetDouble());
        }
    }

    private sealed record Interval(string TakenAt, JsonElement Metrics);
}
