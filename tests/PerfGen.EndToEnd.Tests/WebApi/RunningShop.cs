using System.Net.Http.Json;
using System.Text.Json;
using PerfGen.EndToEnd.Tests.Building;
using PerfGen.Monitoring.Tests.Servers;

namespace PerfGen.EndToEnd.Tests.WebApi;

/// <summary>The sample <c>WebApi</c> as a process on a loopback port of its own, and its load program.</summary>
internal sealed class RunningShop : IAsyncDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(40);
    private static readonly string _sample = Path.Combine(Repository.Root, "samples", "WebApi");
    private static readonly string _output = Path.Combine("bin", Repository.Configuration, "net10.0");

    private readonly ServerProcess _process;

    private RunningShop(ServerProcess process)
    {
        _process = process;
        Client = new HttpClient { BaseAddress = process.Address };
    }

    public HttpClient Client { get; }

    /// <summary>The last lines of its log.</summary>
    public string Log => _process.Output;

    public static async Task<RunningShop> StartAsync(string? connection = null)
    {
        var program = new ServerProgram("dotnet-sdk", "Shop", "Shop.exe") { Folders = [Path.Combine(_sample, _output)] };
        return new RunningShop(await ServerProcess.StartAsync(
            program,
            "products/1",
            (port, folder) => ["--urls", $"http://127.0.0.1:{port}", "--environment", "Development", "--history", Path.Combine(folder, "history"), "--ConnectionStrings:Shop", connection ?? ""],
            TestContext.Current.CancellationToken));
    }

    public Task<CommandRun> LoadAsync(params string[] arguments) =>
        CommandRun.DotNetAsync(Path.GetTempPath(), [Path.Combine(_sample, "load", _output, "Shop.Load.dll"), _process.Address.ToString(), .. arguments]);

    /// <summary>A resource of the API, such as <c>memory</c>.</summary>
    public async Task<JsonElement> PerfGenAsync(string resource)
    {
        using HttpResponseMessage answer = await Client.GetAsync(Address(resource));
        string text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{resource}: {answer.StatusCode} {text}");
        JsonElement json = JsonElement.Parse(text);
        Assert.Equal("perfgen.live/1", json.GetProperty("schema").GetString());
        return json;
    }

    public async Task<JsonElement> ChangeAsync(HttpMethod method, string resource, object what)
    {
        using var request = new HttpRequestMessage(method, Address(resource)) { Content = JsonContent.Create(what), Headers = { { "X-PerfGen", "1" } } };
        using HttpResponseMessage answer = await Client.SendAsync(request);
        string text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{resource}: {answer.StatusCode} {text}");
        return JsonElement.Parse(text);
    }

    public async Task OrderAsync(int count)
    {
        for (int i = 0; i < count; i++)
        {
            using HttpResponseMessage answer = await Client.PostAsJsonAsync(new Uri("orders", UriKind.Relative), new { region = i % 3, lines = new[] { new { productId = 1 + i, quantity = 2 } } });
            Assert.Equal(System.Net.HttpStatusCode.Created, answer.StatusCode);
        }
    }

    /// <summary>The row of a method that has no labels.</summary>
    public async Task<JsonElement> RowAsync(string name) =>
        (await PerfGenAsync($"methods?filter={name}")).GetProperty("methods").EnumerateArray().First(row => row.GetProperty("name").GetString()!.EndsWith(name, StringComparison.Ordinal));

    /// <summary>Waits for what the next intervals bring.</summary>
    public async Task UntilAsync(Func<Task<bool>> condition, string what)
    {
        for (long end = Environment.TickCount64 + (long)_patience.TotalMilliseconds; !await condition(); await Task.Delay(250))
            Assert.True(Environment.TickCount64 < end, $"{what} did not come to be within {_patience.TotalSeconds} s.\n{Log}");
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _process.DisposeAsync();
    }

    private static Uri Address(string resource) => new($"perfgen/{resource}", UriKind.Relative);
}
