using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using PerfGen.AspNetCore.Tests.Hosting;
using PerfGen.Monitoring;

namespace PerfGen.AspNetCore.Tests.Endpoints;

public sealed class MappingTests
{
    [Fact]
    public void WithoutAnythingToShowItSaysWhatToCall()
    {
        WebApplication application = WebApplication.CreateBuilder().Build();
        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => application.MapPerfGen());
        Assert.Equal("MapPerfGen has nothing to show: call builder.Services.AddPerfGenLive() before the application is built.", error.Message);
    }

    [Fact]
    public async Task MonitoringAloneIsEnough()
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddPerfGenMonitoring(static options => options.Interval = TimeSpan.FromHours(1));
        await using WebApplication application = builder.Build();
        application.MapPerfGen();
        await application.StartAsync();
        application.MapPerfGen("/again");

        application.Services.GetRequiredService<PerfGenMonitor>().Collect();
        using var client = new HttpClient { BaseAddress = new Uri(application.Urls.Single()) };
        string text = await client.GetStringAsync(new Uri("/perfgen/dashboard", UriKind.Relative));
        Assert.Contains("\"history\":[", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"history\":[]", text, StringComparison.Ordinal);
        Assert.Contains("\"history\":[0]", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ThePageIsAtTheSlashAndItsAddressLeadsThereRelatively()
    {
        await using LiveHost host = await LiveHost.StartAsync();
        using HttpResponseMessage bare = await host.Client.GetAsync(new Uri("/perfgen?a=b", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Found, bare.StatusCode);
        Assert.Equal("./perfgen/?a=b", bare.Headers.Location!.OriginalString);
        (HttpStatusCode status, string page) = await host.GetAsync("/perfgen/");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("<!doctype html>", page, StringComparison.Ordinal);
    }
}
