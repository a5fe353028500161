using System.Net;
using Microsoft.AspNetCore.Builder;
using PerfGen.AspNetCore.Tests.Hosting;

namespace PerfGen.AspNetCore.Tests.Endpoints;

public sealed class PrometheusTests
{
    [Fact]
    public async Task AServerScrapesTheProfileInTheFormatItAsksFor()
    {
        await using LiveHost host = await StartAsync("Development");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await host.GetAsync("/metrics")).Status);
        host.Process.Method("Shop.Orders.Place").Calls(10, ms: 10).Errors(2);
        host.Feed();
        using HttpResponseMessage text = await host.Client.GetAsync(new Uri("/metrics", UriKind.Relative));
        Assert.Equal("text/plain; version=0.0.4; charset=utf-8", text.Content.Headers.ContentType!.ToString());
        string scraped = await text.Content.ReadAsStringAsync();
        Assert.Contains("perfgen_method_calls_total{method=\"Shop.Orders.Place\"", scraped, StringComparison.Ordinal);

        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        request.Headers.TryAddWithoutValidation("Accept", "application/openmetrics-text;version=1.0.0,text/plain;q=0.5");
        using HttpResponseMessage open = await host.Client.SendAsync(request);
        Assert.Equal("application/openmetrics-text", open.Content.Headers.ContentType!.MediaType);
        Assert.EndsWith("# EOF\n", await open.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OutsideDevelopmentItNeedsAPolicyOrASayAnonymous()
    {
        await using LiveHost closed = await StartAsync("Production");
        closed.Feed();
        Assert.Equal(HttpStatusCode.Forbidden, (await closed.GetAsync("/metrics")).Status);

        await using LiveHost open = await LiveHost.StartAsync("Production", map: static app => app.MapPerfGenMetrics("/metrics").AllowAnonymous());
        open.Feed();
        Assert.Equal(HttpStatusCode.OK, (await open.GetAsync("/metrics")).Status);
    }

    [Fact]
    public async Task AScraperHasAPolicyOfItsOwn()
    {
        await using LiveHost host = await LiveHost.StartAsync(
            "Production",
            static options => (options.ReadPolicy, options.MetricsPolicy) = ("change", "read"),
            TestTokens.AddTo,
            static app =>
            {
                app.MapPerfGen("/perfgen");
                app.MapPerfGenMetrics("/metrics");
            });
        host.Feed();
        host.Client.DefaultRequestHeaders.Authorization = new("Bearer", TestTokens.Of("reader"));
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/metrics")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await host.GetAsync("/perfgen/dashboard")).Status);
    }

    private static Task<LiveHost> StartAsync(string environment) => LiveHost.StartAsync(environment, map: static app => app.MapPerfGenMetrics("/metrics"));
}
