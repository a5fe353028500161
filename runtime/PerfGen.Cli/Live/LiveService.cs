using System.Net;
using System.Net.Http.Headers;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace PerfGen.Cli.Live;

/// <summary>
/// The live API of a service: everything once, then the stream of changes. When the stream breaks, it begins anew, after one
/// second, two, four, and at most ten.
/// </summary>
internal sealed class LiveService : ILiveSource
{
    private const int History = 120;
    private const int Alerts = 50;

    /// <summary>A service sends a heartbeat every ten seconds.</summary>
    private static readonly TimeSpan _silence = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan _longestWait = TimeSpan.FromSeconds(10);

    private readonly HttpClient _client;
    private readonly Uri _address;

    public LiveService(Uri address, IEnumerable<KeyValuePair<string, string>> headers)
    {
        _address = address.AbsoluteUri.EndsWith('/') ? address : new Uri(address.AbsoluteUri + "/");
        _client = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        foreach ((string name, string value) in headers)
        {
            if (!_client.DefaultRequestHeaders.TryAddWithoutValidation(name, value))
                throw CommandException.Usage($"'{name}' is no name of a request header; write --header \"Authorization: Bearer ...\".");
        }
    }

    public async IAsyncEnumerable<LiveFrame> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        LiveFrame? last = null;
        for (int attempt = 0; ; attempt++)
        {
            string lost = "";
            await using (IAsyncEnumerator<LiveFrame> frames = ConnectedAsync(cancellation).GetAsyncEnumerator(cancellation))
            {
                while (true)
                {
                    try
                    {
                        if (!await frames.MoveNextAsync())
                            break;
                    }
                    catch (Exception error) when (IsPassing(error) && !cancellation.IsCancellationRequested)
                    {
                        lost = error.InnerException is { } inner ? inner.Message : error.Message;
                        break;
                    }

                    (last, attempt) = (frames.Current, 0);
                    yield return last;
                }
            }

            // A service that was never there is a mistake in the address, and said at once.
            if (last is null)
                throw CommandException.Input($"'{_address}' does not answer ({(lost.Length > 0 ? lost : "the stream ended").TrimEnd('.')}); give the address under which the service maps PerfGen, such as http://localhost:5000/perfgen.");

            TimeSpan wait = TimeSpan.FromSeconds(Math.Min(_longestWait.TotalSeconds, Math.Pow(2, Math.Min(attempt, 10))));
            yield return last with { Stale = $"Connection lost; trying again in {wait.TotalSeconds:0} s. The figures are those of {last.Now.ToLocalTime():HH:mm:ss}." };
            await Task.Delay(wait, cancellation);
        }
    }

    public async Task<LiveDetail?> DescribeAsync(string id, CancellationToken cancellation)
    {
        try
        {
            DetailMessage detail = await GetAsync($"methods/{Uri.EscapeDataString(id)}", LiveJson.Default.DetailMessage, cancellation);
            return new LiveDetail(detail.Method, [.. (detail.Distribution?.Buckets ?? []).Where(static bucket => bucket.Count == 3).Select(static bucket => (bucket[0], bucket[1], (long)bucket[2]))]);
        }
        catch (Exception error) when (IsPassing(error) || error is CommandException)
        {
            return null;
        }
    }

    public void Dispose() => _client.Dispose();

    private static bool IsPassing(Exception error) => error is HttpRequestException or IOException or OperationCanceledException or JsonException;

    private async IAsyncEnumerable<LiveFrame> ConnectedAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        LiveFrame frame = await GetAsync("dashboard", LiveJson.Default.LiveFrame, cancellation);
        yield return frame;

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(_silence);
        using HttpResponseMessage response = await _client.GetAsync(new Uri(_address, "stream?topics=metrics,alerts,methods&top=500"), HttpCompletionOption.ResponseHeadersRead, patience.Token);
        response.EnsureSuccessStatusCode();
        await using Stream body = await response.Content.ReadAsStreamAsync(patience.Token);
        await foreach (SseItem<string> item in SseParser.Create(body).EnumerateAsync(patience.Token))
        {
            patience.CancelAfter(_silence);
            LiveFrame next = Apply(frame, item);
            if (!ReferenceEquals(next, frame))
                yield return frame = next;
        }
    }

    private static LiveFrame Apply(LiveFrame frame, SseItem<string> item) => item.EventType switch
    {
        "metrics" => Apply(frame, Parse(item.Data, LiveJson.Default.MetricsMessage)),
        "methods" => frame with { Methods = Merge(frame.Methods, Parse(item.Data, LiveJson.Default.MethodsMessage).Methods) },
        "alert" => frame with { Alerts = [.. frame.Alerts.Prepend(Parse(item.Data, LiveJson.Default.LiveAlert)).DistinctBy(static alert => alert.Id).Take(Alerts)] },
        _ => frame,
    };

    private static LiveFrame Apply(LiveFrame frame, MetricsMessage metrics) => frame with
    {
        Now = metrics.Now,
        Health = metrics.Health,
        Application = frame.Application with { UptimeSeconds = frame.Application.UptimeSeconds + (metrics.Now - frame.Now).TotalSeconds },
        Summary = frame.Summary.ToDictionary(
            static figure => figure.Key,
            figure => metrics.Summary.TryGetValue(figure.Key, out double value)
                ? new LiveFigure(value, [.. figure.Value.History.TakeLast(History - 1), value])
                : new LiveFigure(null, [.. figure.Value.History.TakeLast(History - 1), null])),
    };

    private static LiveMethod[] Merge(IReadOnlyList<LiveMethod> old, IReadOnlyList<LiveMethod> changed)
    {
        Dictionary<string, LiveMethod> byId = changed.DistinctBy(static row => row.Id).ToDictionary(static row => row.Id);
        return [.. old.Select(row => byId.Remove(row.Id, out LiveMethod? now) ? now : row), .. byId.Values];
    }

    private async Task<T> GetAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(_silence);
        using HttpResponseMessage response = await _client.GetAsync(new Uri(_address, path), patience.Token);
        string text = await response.Content.ReadAsStringAsync(patience.Token);
        if (response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
            throw CommandException.Input($"'{_address}' refuses ({(int)response.StatusCode}): {Sentence(text) ?? "it wants to know who asks"}; add --header \"Authorization: Bearer ...\".");
        if (response.StatusCode == HttpStatusCode.NotFound)
            throw CommandException.Input($"'{_address}' has no '{path}'; give the address under which the service maps PerfGen, such as http://localhost:5000/perfgen.");
        if ((int)response.StatusCode < 500 && !response.IsSuccessStatusCode)
            throw CommandException.Input($"'{_address}' answered {(int)response.StatusCode}: {Sentence(text) ?? response.ReasonPhrase}.");
        response.EnsureSuccessStatusCode();
        return SchemaOf(text) == LiveJson.Schema
            ? Parse(text, type)
            : throw CommandException.Input($"'{_address}' is not PerfGen's live API, or one of another version: it does not answer in '{LiveJson.Schema}'; check the address, or update the tool.");
    }

    private static T Parse<T>(string text, JsonTypeInfo<T> type) => JsonSerializer.Deserialize(text, type) ?? throw new JsonException("There is nothing in it.");

    private static string? SchemaOf(string text) => Try(text)?.Schema;

    private static string? Sentence(string text) => Try(text)?.Error?.TrimEnd('.');

    private static ErrorMessage? Try(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, LiveJson.Default.ErrorMessage);
        }
        catch (JsonException)
        {
            // Some other server's page.
            return null;
        }
    }
}
