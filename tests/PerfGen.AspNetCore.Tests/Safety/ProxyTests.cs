using System.Net;
using Microsoft.AspNetCore.Builder;
using PerfGen.AspNetCore.Endpoints;
using PerfGen.AspNetCore.Tests.Hosting;

namespace PerfGen.AspNetCore.Tests.Safety;

public sealed class ProxyTests
{
    [Fact]
    public async Task BehindAPathBaseEverythingIsWhereThePageLooksForIt()
    {
        await using LiveHost host = await LiveHost.StartAsync(map: static app =>
        {
            app.UsePathBase("/shop");
            app.UseRouting();
            app.MapPerfGen("/operations/perfgen");
        });
        using HttpResponseMessage bare = await host.Client.GetAsync(new Uri("/shop/operations/perfgen", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Found, bare.StatusCode);
        var page = new Uri(new Uri(host.Address, "/shop/operations/perfgen"), bare.Headers.Location!);
        Assert.Equal("/shop/operations/perfgen/", page.AbsolutePath);
        foreach (string relative in new[] { "", "dashboard", "stream", "openapi.json" }.Concat(PageFiles.All.Keys.Where(static path => path != PageFiles.Index)))
        {
            using HttpResponseMessage response = await host.Client.GetAsync(new Uri(page, relative), HttpCompletionOption.ResponseHeadersRead);
            Assert.True(response.StatusCode == HttpStatusCode.OK, relative);
        }
    }

    [Theory]
    [InlineData("/perfgen", "./perfgen/")]
    [InlineData("/perfgen?x=//elsewhere.example", "./perfgen/?x=//elsewhere.example")]
    public async Task TheRedirectNeverNamesAHost(string path, string location)
    {
        await using LiveHost host = await LiveHost.StartAsync();
        string answer = await RawHttp.SendAsync(host.Address, $"GET {path}", "X-Forwarded-Host: elsewhere.example\r\nX-Forwarded-Proto: https\r\n");
        Assert.Contains($"\r\nLocation: {location}\r\n", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FilesAreKeptByBrowsersUntilTheyChange()
    {
        await using LiveHost host = await LiveHost.StartAsync();
        foreach ((string path, PageFile file) in PageFiles.All)
        {
            var address = new Uri("/perfgen/" + (path == PageFiles.Index ? "" : path), UriKind.Relative);
            using HttpResponseMessage response = await host.Client.GetAsync(address);
            Assert.Equal(file.ContentType, response.Content.Headers.ContentType!.ToString());
            using var again = new HttpRequestMessage(HttpMethod.Get, address);
            again.Headers.IfNoneMatch.Add(response.Headers.ETag!);
            using HttpResponseMessage unchanged = await host.Client.SendAsync(again);
            Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
            Assert.Empty(await unchanged.Content.ReadAsByteArrayAsync());
        }
    }
}
