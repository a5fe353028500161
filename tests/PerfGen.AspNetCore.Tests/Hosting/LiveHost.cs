using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PerfGen.AspNetCore.Live;

namespace PerfGen.AspNetCore.Tests.Hosting;

/// <summary>A web application on loopback, with the dashboard at /perfgen unless a test maps it itself.</summary>
internal sealed class LiveHost : IAsyncDisposable
{
    private LiveHost(WebApplication application, RecordedLog log)
    {
        Application = application;
        Log = log;
        Address = new Uri(application.Urls.Single());
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };
    }

    public WebApplication Application { get; }

    public RecordedLog Log { get; }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public FakeProcess Process { get; } = new();

    public LiveParts Parts => Application.Services.GetRequiredService<LiveParts>();

    public static async Task<LiveHost> StartAsync(
        string environment = "Development",
        Action<PerfGenLiveOptions>? live = null,
        Action<WebApplicationBuilder>? build = null,
        Action<WebApplication>? map = null,
        int port = 0)
    {
        var log = new RecordedLog();
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment, ApplicationName = "Shop" });
        builder.Logging.ClearProviders().AddProvider(log);
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Services.AddPerfGenMonitoring(static options => options.Interval = TimeSpan.FromHours(1));
        builder.Services.AddPerfGenLive(live);
        build?.Invoke(builder);
        WebApplication application = builder.Build();
        if (map is null)
            application.MapPerfGen("/perfgen");
        else
            map(application);
        await application.StartAsync();
        return new LiveHost(application, log);
    }

    /// <summary>Hands the made-up process's next interval to what stands behind the endpoints.</summary>
    public void Feed(double seconds = 1) => Parts.Observe(Process.Next(seconds));

    public async Task<JsonElement> GetJsonAsync(string path)
    {
        using HttpResponseMessage response = await Client.GetAsync(new Uri(path, UriKind.Relative));
        string text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{(int)response.StatusCode} {text}");
        JsonElement answer = JsonDocument.Parse(text).RootElement;
        Assert.Equal("perfgen.live/1", answer.GetProperty("schema").GetString());
        return answer;
    }

    public async Task<(HttpStatusCode Status, string Text)> GetAsync(string path)
    {
        using HttpResponseMessage response = await Client.GetAsync(new Uri(path, UriKind.Relative));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>A change as the dashboard makes it.</summary>
    public async Task<(HttpStatusCode Status, string Text)> ChangeAsync(HttpMethod method, string path, string body, Action<HttpRequestMessage>? prepare = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("X-PerfGen", "1");
        prepare?.Invoke(request);
        using HttpResponseMessage response = await Client.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Application.DisposeAsync();
    }
}
