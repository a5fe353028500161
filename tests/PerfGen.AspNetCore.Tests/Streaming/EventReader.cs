using System.Text.Json;
using PerfGen.AspNetCore.Tests.Hosting;

namespace PerfGen.AspNetCore.Tests.Streaming;

/// <summary>Reads server-sent events of a host, as a browser would.</summary>
internal sealed class EventReader : IAsyncDisposable
{
    private readonly HttpResponseMessage _response;
    private readonly StreamReader _lines;

    private EventReader(HttpResponseMessage response, StreamReader lines)
    {
        _response = response;
        _lines = lines;
    }

    public HttpResponseMessage Response => _response;

    public static async Task<EventReader> ConnectAsync(LiveHost host, string query = "")
    {
        HttpResponseMessage response = await host.Client.GetAsync(new Uri("/perfgen/stream" + query, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        return new EventReader(response, new StreamReader(await response.Content.ReadAsStreamAsync()));
    }

    /// <summary>The next event; null at the end of the stream.</summary>
    public async Task<ServerEvent?> NextAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var fields = new Dictionary<string, string>();
        while (await _lines.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.Length == 0 && fields.Count > 0)
                return new ServerEvent(fields);
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon >= 0)
                fields[colon == 0 ? "comment" : line[..colon]] = line[(colon + 1)..].TrimStart();
        }

        return null;
    }

    /// <summary>The next event of that name, whatever comes before.</summary>
    public async Task<JsonElement> NextAsync(string name)
    {
        while (await NextAsync() is { } happened)
        {
            if (happened.Name == name)
                return happened.Data;
        }

        throw new InvalidOperationException($"The stream ended without an event '{name}'.");
    }

    public ValueTask DisposeAsync()
    {
        _lines.Dispose();
        _response.Dispose();
        return ValueTask.CompletedTask;
    }
}

/// <summary>One event: its fields.</summary>
internal sealed record ServerEvent(IReadOnlyDictionary<string, string> Fields)
{
    public string? Name => Fields.GetValueOrDefault("event");

    public JsonElement Data => JsonDocument.Parse(Fields["data"]).RootElement;
}
