namespace PerfGen.Benchmarks.Serving;

/// <summary>Pages that are open: each reads the whole stream as it comes, and looks at none of it.</summary>
internal sealed class StreamClients : IAsyncDisposable
{
    private readonly HttpClient _client;
    private readonly CancellationTokenSource _stop = new();
    private readonly List<Task> _reading = [];
    private readonly int[] _events;

    private StreamClients(Uri address, int count)
    {
        _client = new HttpClient { BaseAddress = address };
        _events = new int[count];
    }

    /// <summary>All of them connected.</summary>
    public static async Task<StreamClients> ConnectAsync(Uri address, int count)
    {
        var clients = new StreamClients(address, count);
        for (int number = 0; number < count; number++)
        {
            HttpResponseMessage answer = await clients._client.GetAsync(new Uri("perfgen/stream", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
            answer.EnsureSuccessStatusCode();
            clients._reading.Add(clients.ReadAsync(number, answer));
        }

        return clients;
    }

    /// <summary>Throws unless every client has had an event in most of so many seconds.</summary>
    public void MustHaveHeard(int seconds)
    {
        if (_events.Min() < seconds / 2)
            throw new InvalidOperationException($"A client of the stream had {_events.Min()} events in {seconds} seconds.");
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_reading);
        _client.Dispose();
        _stop.Dispose();
    }

    private async Task ReadAsync(int number, HttpResponseMessage answer)
    {
        using (answer)
        {
            try
            {
                using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(_stop.Token));
                while (await lines.ReadLineAsync(_stop.Token) is { } line)
                {
                    if (line.StartsWith("event: metrics", StringComparison.Ordinal))
                        _events[number]++;
                }
            }
            catch (OperationCanceledException)
            {
                // It has seen enough.
            }
        }
    }
}
