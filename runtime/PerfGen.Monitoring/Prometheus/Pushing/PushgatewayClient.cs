using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace PerfGen.Monitoring.Prometheus.Pushing;

/// <summary>Pushes to one group of a gateway. Any thread.</summary>
internal sealed class PushgatewayClient : IDisposable
{
    /// <summary>What is read of an answer, in characters: its first sentence says it.</summary>
    private const int MostOfAnAnswer = 300;

    private static readonly TimeSpan _firstPause = TimeSpan.FromMilliseconds(250);

    private readonly HttpClient _http;
    private readonly PushgatewayOptions _options;
    private readonly TimeProvider _time;
    private readonly Uri _group;

    public PushgatewayClient(PushgatewayOptions options, TimeProvider time)
    {
        (_options, _time, _group) = (options, time, GroupPath.Of(options));
        // The limit on an attempt is its own.
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = System.Threading.Timeout.InfiniteTimeSpan };
        if (options.Address!.UserInfo is { Length: > 0 } user)
            _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(user))));
    }

    /// <summary>The gateway without what is secret.</summary>
    public string Address => _group.GetLeftPart(UriPartial.Authority);

    /// <summary>Replaces what the group has. Null when that succeeded, else why it did not, as the end of a sentence.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<string?> PushAsync(MonitoringInterval interval, CancellationToken cancellation)
    {
        TimeSpan pause = _firstPause;
        for (int attempt = 1; ; attempt++)
        {
            (string? failure, bool isFinal) = await TryPushAsync(interval, cancellation).ConfigureAwait(false);
            if (failure is null || isFinal || attempt == _options.Attempts)
                return failure;

            await Task.Delay(pause, _time, cancellation).ConfigureAwait(false);
            pause *= 2;
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<(string? Failure, bool IsFinal)> TryPushAsync(MonitoringInterval interval, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(_options.Timeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Put, _group) { Content = new ExpositionContent(interval) };
            using HttpResponseMessage answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            if (answer.IsSuccessStatusCode)
                return (null, IsFinal: true);

            string text = await BeginningOfAsync(answer.Content, either.Token).ConfigureAwait(false);
            bool isFinal = answer.StatusCode is not (HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests) && (int)answer.StatusCode < 500;
            return ($"it answered {(int)answer.StatusCode} ({answer.ReasonPhrase}){(text.Length == 0 ? "" : ": " + text)}", isFinal);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            return ($"it did not answer within {_options.Timeout.TotalSeconds} s", IsFinal: false);
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            return (error.Message, IsFinal: false);
        }
    }

    private static async Task<string> BeginningOfAsync(HttpContent content, CancellationToken cancellation)
    {
        using var reader = new StreamReader(await content.ReadAsStreamAsync(cancellation).ConfigureAwait(false), Encoding.UTF8);
        char[] text = new char[MostOfAnAnswer];
        int length = await reader.ReadBlockAsync(text, cancellation).ConfigureAwait(false);
        return string.Join(' ', new string(text, 0, length).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
