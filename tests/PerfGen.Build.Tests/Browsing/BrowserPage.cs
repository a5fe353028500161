using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PerfGen.Build.Tests.Browsing;

/// <summary>One page, driven as a person drives it, with mouse and keys; what its console says is kept.</summary>
internal sealed class BrowserPage : IDisposable
{
    private static readonly string[] _complaints = ["Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded"];

    private readonly ClientWebSocket _socket = new();
    private readonly List<string> _console = [];
    private readonly CancellationToken _cancellation;
    private int _sent;
    private bool _loaded;

    private BrowserPage(CancellationToken cancellation) => _cancellation = cancellation;

    /// <summary>Messages, warnings, errors and exceptions so far.</summary>
    public IReadOnlyList<string> Console => _console;

    public static async Task<BrowserPage> ConnectAsync(int port, CancellationToken cancellation)
    {
        using var client = new HttpClient();
        JsonArray targets = (await client.GetFromJsonAsync<JsonArray>($"http://127.0.0.1:{port}/json/list", cancellation))!;
        JsonNode page = targets.First(static target => (string?)target!["type"] == "page")!;
        var connected = new BrowserPage(cancellation);
        await connected._socket.ConnectAsync(new Uri((string)page["webSocketDebuggerUrl"]!), cancellation);
        foreach (string domain in new[] { "Page", "Runtime", "Log" })
            await connected.SendAsync($"{domain}.enable");
        return connected;
    }

    public async Task GoToAsync(string path)
    {
        _loaded = false;
        await SendAsync("Page.navigate", new JsonObject { ["url"] = new Uri(path).AbsoluteUri });
        while (!_loaded)
            await ReceiveAsync();
    }

    public async Task<string> EvaluateAsync(string script)
    {
        JsonNode answer = await SendAsync("Runtime.evaluate", new JsonObject { ["expression"] = $"String({script})" });
        Assert.True(answer["exceptionDetails"] is null, answer.ToJsonString());
        return (string)answer["result"]!["value"]!;
    }

    /// <summary>Waits for what a click has set going, such as the way to a link's target.</summary>
    public async Task UntilAsync(string condition)
    {
        DateTime limit = DateTime.UtcNow.AddSeconds(20);
        while (await EvaluateAsync(condition) != "true")
        {
            Assert.True(DateTime.UtcNow < limit, $"This did not come to be: {condition}");
            await Task.Delay(20, _cancellation);
        }
    }

    /// <summary>The texts of all elements that a selector finds and that are seen.</summary>
    public async Task<string[]> TextsAsync(string selector) => JsonSerializer.Deserialize<string[]>(
        await EvaluateAsync($"JSON.stringify([...document.querySelectorAll({Quote(selector)})].filter(e => e.checkVisibility()).map(e => e.textContent))"))!;

    /// <summary>Clicks in the middle of the first element that a selector finds.</summary>
    public async Task ClickAsync(string selector)
    {
        string place = await EvaluateAsync($"(e => {{ e.scrollIntoView({{ block: 'center' }}); const r = e.getBoundingClientRect(); return JSON.stringify([r.x + r.width / 2, r.y + r.height / 2]); }})(document.querySelector({Quote(selector)}))");
        double[] at = JsonSerializer.Deserialize<double[]>(place)!;
        foreach (string type in new[] { "mousePressed", "mouseReleased" })
            await SendAsync("Input.dispatchMouseEvent", new JsonObject { ["type"] = type, ["x"] = at[0], ["y"] = at[1], ["button"] = "left", ["clickCount"] = 1 });
    }

    /// <summary>Types into what has the focus.</summary>
    public Task TypeAsync(string text) => SendAsync("Input.insertText", new JsonObject { ["text"] = text });

    public void Dispose() => _socket.Dispose();

    private async Task<JsonNode> SendAsync(string method, JsonObject? parameters = null)
    {
        int id = ++_sent;
        var message = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters ?? [] };
        await _socket.SendAsync(Encoding.UTF8.GetBytes(message.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, _cancellation);
        while (true)
        {
            JsonNode received = await ReceiveAsync();
            if ((int?)received["id"] == id)
                return received["result"] ?? throw new InvalidOperationException(received.ToJsonString());
        }
    }

    private async Task<JsonNode> ReceiveAsync()
    {
        using var message = new MemoryStream();
        byte[] buffer = new byte[1 << 16];
        WebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer, _cancellation);
            message.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);

        JsonNode received = JsonNode.Parse(message.ToArray()) ?? throw new InvalidOperationException("The browser said nothing.");
        if (_complaints.Contains((string?)received["method"]))
            _console.Add(received["params"]!.ToJsonString());
        _loaded |= (string?)received["method"] == "Page.loadEventFired";
        return received;
    }

    private static string Quote(string text) => JsonSerializer.Serialize(text);
}
