using System.Net;
using System.Net.Http.Headers;
using System.Text;
using PerfGen.AspNetCore.Tests.Hosting;

namespace PerfGen.AspNetCore.Tests.Safety;

public sealed class ChangeRequestTests
{
    [Theory]
    [InlineData("PUT", "profiling", """{"live":true}""")]
    [InlineData("PUT", "thresholds", """{"method":"M","what":"p95Ns","limit":1}""")]
    [InlineData("POST", "optimize", "{}")]
    public async Task ACookieAloneChangesNothing(string method, string path, string body)
    {
        await using LiveHost host = await LiveHost.StartAsync("Production", ReadAndChange, TestTokens.AddTo);
        host.Process.Method("M").Calls(1, ms: 1);
        host.Feed();
        string cookie = $"session={TestTokens.Of("operator")}";
        (HttpStatusCode status, string text) = await host.ChangeAsync(new HttpMethod(method), $"/perfgen/{path}", body, request =>
        {
            request.Headers.Add("Cookie", cookie);
            request.Headers.Remove("X-PerfGen");
        });
        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Contains("needs the header X-PerfGen: 1", text, StringComparison.Ordinal);

        (status, text) = await host.ChangeAsync(new HttpMethod(method), $"/perfgen/{path}", body, request => request.Headers.Add("Cookie", cookie));
        Assert.True(status == HttpStatusCode.OK, text);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData(null)]
    public async Task WhatAFormCanSendIsNotTaken(string? type)
    {
        await using LiveHost host = await LiveHost.StartAsync();
        (HttpStatusCode status, string text) = await host.ChangeAsync(HttpMethod.Put, "/perfgen/profiling", """{"live":true}""", request =>
            request.Content!.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("Content-Type: application/json", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{\"live\":\"yes\"}")]
    [InlineData("{\"live\":true,\"live\":false}")]
    [InlineData("{\"live\":true,\"more\":1}")]
    [InlineData("{\"Live\":true}")]
    [InlineData("{}")]
    [InlineData("{\"live\":true} trailing")]
    public async Task BrokenOrUnexpectedJsonGetsASentence(string body)
    {
        await using LiveHost host = await LiveHost.StartAsync();
        (HttpStatusCode status, string text) = await host.ChangeAsync(HttpMethod.Put, "/perfgen/profiling", body);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.StartsWith("{\"schema\":\"perfgen.live/1\",\"error\":\"", text, StringComparison.Ordinal);
        Assert.True(text.Length < 400, text);
    }

    [Fact]
    public async Task JsonThatIsDeepIsRefusedAndNotFollowed()
    {
        await using LiveHost host = await LiveHost.StartAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await host.ChangeAsync(HttpMethod.Post, "/perfgen/optimize", new string('[', 4000))).Status);
    }

    [Fact]
    public async Task BodiesThatAreTooLongAreRefusedWhetherTheySaySoOrNot()
    {
        await using LiveHost host = await LiveHost.StartAsync();
        string body = $$"""{"live":true,"pad":"{{new string('x', 100_000)}}"}""";
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await host.ChangeAsync(HttpMethod.Put, "/perfgen/profiling", body)).Status);

        (HttpStatusCode status, _) = await host.ChangeAsync(HttpMethod.Put, "/perfgen/profiling", "", request =>
        {
            request.Content = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes(body)));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            request.Headers.TransferEncodingChunked = true;
        });
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
    }

    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    public async Task PagesOfOtherSitesAreRefusedEvenWhereTheApplicationOpensItselfToThem(string site)
    {
        await using LiveHost host = await LiveHost.StartAsync(
            build: static builder => Microsoft.Extensions.DependencyInjection.CorsServiceCollectionExtensions.AddCors(builder.Services),
            map: static app =>
            {
                Microsoft.AspNetCore.Builder.CorsMiddlewareExtensions.UseCors(app, static policy => policy.SetIsOriginAllowed(static _ => true).AllowAnyHeader().AllowAnyMethod().AllowCredentials());
                Microsoft.AspNetCore.Builder.PerfGenEndpointRouteBuilderExtensions.MapPerfGen(app);
            });
        foreach ((string method, string path) in MappedEndpoints.Of(host).Where(static endpoint => endpoint.Path != "health"))
        {
            (HttpStatusCode status, _) = await host.ChangeAsync(new HttpMethod(method), $"/perfgen/{MappedEndpoints.Concrete(path)}", "{}", request =>
            {
                request.Headers.Add("Origin", "https://elsewhere.example");
                request.Headers.Add("Sec-Fetch-Site", site);
                request.Headers.Add("Sec-Fetch-Mode", "cors");
            });
            Assert.True(status == HttpStatusCode.Forbidden, $"{method} {path}: {status}");
        }
    }

    [Fact]
    public async Task ALinkFromElsewhereLeadsToThePage()
    {
        await using LiveHost host = await LiveHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/perfgen/");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        request.Headers.Add("Sec-Fetch-Mode", "navigate");
        using HttpResponseMessage response = await host.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task NothingIsOpenedToOtherOrigins()
    {
        await using LiveHost host = await LiveHost.StartAsync();
        foreach (HttpMethod method in new[] { HttpMethod.Get, HttpMethod.Options })
        {
            using var request = new HttpRequestMessage(method, "/perfgen/dashboard");
            request.Headers.Add("Origin", "https://elsewhere.example");
            request.Headers.Add("Access-Control-Request-Method", "PUT");
            request.Headers.Add("Access-Control-Request-Headers", "x-perfgen");
            using HttpResponseMessage response = await host.Client.SendAsync(request);
            Assert.DoesNotContain(response.Headers, static header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
        }
    }

    private static void ReadAndChange(PerfGenLiveOptions options) => (options.ReadPolicy, options.ChangePolicy) = ("read", "change");
}
