using System.Diagnostics;
using Microsoft.Playwright;
using PerfGen.AspNetCore.Tests.Hosting;

namespace PerfGen.AspNetCore.Tests.Browsing;

/// <summary>What a person at the dashboard sees and does.</summary>
public sealed class LivePageTests(Browser browser) : IClassFixture<Browser>
{
    private static readonly string[] _views = ["", "#/trends", "#/advice", "#/alerts"];

    [Fact]
    public async Task TheMethodsAreThereSoonAfterTheAddressIsEntered()
    {
        await using LiveHost host = await ShopAsync();
        await using LivePage page = await browser.OpenAsync();
        await page.GoAsync(host);
        await Assertions.Expect(page.Rows).ToHaveCountAsync(3);
        Assert.Equal("Place", (await page.NamesAsync())[0]);
        double painted = await page.Page.EvaluateAsync<double>("performance.getEntriesByName('first-contentful-paint')[0].startTime");
        Assert.InRange(painted, 0, 3000);
        Assert.Equal("Unhealthy", await page.Page.Locator(".health b").TextContentAsync());
        Assert.Equal("549/s", await page.Page.Locator(".tile b").First.TextContentAsync());
    }

    [Fact]
    public async Task ClickingAColumnSortsByItAndClickingAgainTurnsTheOrderAround()
    {
        await using LiveHost host = await ShopAsync();
        await using LivePage page = await browser.OpenAsync();
        await page.GoAsync(host);
        ILocator calls = page.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Calls/s" });
        await calls.ClickAsync();
        Assert.Equal(["List", "Place", "Price<TMoney>"], await page.NamesAsync());
        Assert.Equal("descending", await page.Page.Locator("th", new PageLocatorOptions { Has = calls }).GetAttributeAsync("aria-sort"));
        await calls.ClickAsync();
        Assert.Equal(["Price<TMoney>", "Place", "List"], await page.NamesAsync());
    }

    [Fact]
    public async Task TypingASlashFiltersByNameAndOwner()
    {
        await using LiveHost host = await ShopAsync();
        await using LivePage page = await browser.OpenAsync();
        await page.GoAsync(host);
        await page.Page.Keyboard.PressAsync("/");
        await page.Page.Keyboard.TypeAsync("orders pla");
        await Assertions.Expect(page.Rows).ToHaveCountAsync(1);
        Assert.Equal(["Place"], await page.NamesAsync());
        await page.Page.Keyboard.TypeAsync("zzz");
        await Assertions.Expect(page.Page.GetByText("No method has that in its name, file or labels.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task ANewIntervalIsShownWithinTwoSeconds()
    {
        await using LiveHost host = await ShopAsync();
        await using LivePage page = await browser.OpenAsync();
        await page.GoAsync(host);
        host.Process.Method("Shop.Orders.Place").Calls(777, ms: 80);
        var watch = Stopwatch.StartNew();
        host.Feed();
        await Assertions.Expect(page.Page.Locator("tr", new PageLocatorOptions { HasText = "Place" }).Locator("td").First).Not.ToHaveTextAsync("40");
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task PausedFiguresStandStillAndResumedOnesCatchUp()
    {
        await using LiveHost host = await ShopAsync();
        await using LivePage page = await browser.OpenAsync();
        await page.GoAsync(host);
        ILocator calls = page.Page.Locator("tr", new PageLocatorOptions { HasText = "Place" }).Locator("td").First;
        await page.Page.Locator("#pause").ClickAsync();
        await Assertions.Expect(page.Page.Locator("#link")).ToHaveTextAsync("Paused");
        await Assertions.Expect(page.Page.Locator("#notice")).ToContainTextAsync("The service goes on measuring.");
        host.Process.Method("Shop.Orders.Place").Calls(777, ms: 80);
        host.Feed();
        await Task.Delay(500);
        Assert.Equal("40", await calls.TextContentAsync());
        await page.Page.Locator("#pause").ClickAsync();
        await Assertions.Expect(calls).Not.ToHaveTextAsync("40");
        await Assertions.Expect(page.Page.Locator("#link")).ToHaveTextAsync("Live");
    }

    [Fact]
    public async Task ALostServiceIsSaidAndFoundAgainWhenItIsBack()
    {
        LiveHost host = await ShopAsync();
        int port = host.Address.Port;
        await using LivePage page = await browser.OpenAsync();
        try
        {
            await page.GoAsync(host);
            await host.DisposeAsync();
            await Assertions.Expect(page.Page.Locator("#link")).ToHaveTextAsync("Connection lost");
            await Assertions.Expect(page.Page.Locator("#notice")).ToContainTextAsync("The figures are those of");
            Assert.Equal(3, await page.Rows.CountAsync());
        }
        finally
        {
            host = await ShopAsync(port);
        }

        await using (host)
            await Assertions.Expect(page.Page.Locator("#link")).ToHaveTextAsync("Live", new LocatorAssertionsToHaveTextOptions { Timeout = 30_000 });
    }

    [Fact]
    public async Task KeysAloneLeadToAMethodAndBack()
    {
        await using LiveHost host = await ShopAsync();
        await using LivePage page = await browser.OpenAsync();
        await page.GoAsync(host);
        await page.Page.Locator(".scroll").FocusAsync();
        foreach (string key in new[] { "ArrowDown", "ArrowDown", "ArrowUp", "Enter" })
            await page.Page.Keyboard.PressAsync(key);
        await Assertions.Expect(page.Page.Locator("h1")).ToHaveTextAsync("Shop.Orders.Place");
        await Assertions.Expect(page.Page.GetByText("p95 limit")).ToBeVisibleAsync();
        string heat = await page.Page.Locator(".heat canvas").GetAttributeAsync("aria-label") ?? "";
        Assert.Contains("40 calls between", heat, StringComparison.Ordinal);
        await page.Page.GoBackAsync();
        await Assertions.Expect(page.Rows).ToHaveCountAsync(3);
    }

    [Fact]
    public async Task TheConsoleStaysEmptyAndNothingComesFromElsewhere()
    {
        await using LiveHost host = await ShopAsync();
        await using LivePage page = await browser.OpenAsync();
        var asked = new List<string>();
        page.Page.Request += (_, request) => asked.Add(request.Url);
        foreach (string view in _views)
        {
            await page.GoAsync(host, view);
            host.Feed();
            await Task.Delay(200);
        }

        await page.Page.Locator("#theme").ClickAsync();
        Assert.Empty(page.Console);
        Assert.All(asked, url => Assert.StartsWith(host.Address.AbsoluteUri, url, StringComparison.Ordinal));
    }

    [Fact]
    public async Task ANameWithScriptInItIsText()
    {
        await using LiveHost host = await LiveHost.StartAsync();
        const string Name = "Shop.<img src=x onerror=alert(1)>.<script>alert(2)</script>";
        host.Process.Method(Name, labels: new Dictionary<string, string> { ["region"] = "\"><script>alert(3)</script>" }).Calls(3, ms: 9).Limit("p95Ns", 1e6, Severity.Critical);
        host.Feed();
        await using LivePage page = await browser.OpenAsync();
        await page.GoAsync(host);
        await Assertions.Expect(page.Rows).ToHaveCountAsync(1);
        await page.Rows.Locator("a").ClickAsync();
        await Assertions.Expect(page.Page.Locator("h1")).ToHaveTextAsync(Name);
        Assert.Equal(0, await page.Page.Locator("main img, main script").CountAsync());
        Assert.Empty(page.Console);
    }

    [Fact]
    public async Task TwoThousandMethodsForALongTimeTakeNoMoreRoomThanAtTheBeginning()
    {
        await using LiveHost host = await LiveHost.StartAsync();
        await using LivePage page = await browser.OpenAsync();
        FeedAll(host, 1);
        await page.GoAsync(host);
        await Assertions.Expect(page.Page.Locator(".controls output")).ToHaveTextAsync("2,000");
        Assert.InRange(await page.Rows.CountAsync(), 5, 60);

        (double heapBefore, int nodesBefore) = await AfterAsync(intervals: 130);
        (double heapAfter, int nodesAfter) = await AfterAsync(intervals: 130);
        Assert.InRange(nodesAfter, 0, nodesBefore + 20);
        Assert.InRange(heapAfter, 0, heapBefore * 1.15);

        async Task<(double Heap, int Nodes)> AfterAsync(int intervals)
        {
            for (int i = 0; i < intervals; i++)
            {
                FeedAll(host, i % 7 + 1);
                if (i % 10 == 0)
                    await Task.Delay(30);
            }

            await Task.Delay(500);
            double heap = await page.Page.EvaluateAsync<double>("(gc(), gc(), performance.memory.usedJSHeapSize)");
            return (heap, await page.Page.EvaluateAsync<int>("document.querySelectorAll('*').length"));
        }
    }

    /// <summary>A shop of three methods, one of them over its limit.</summary>
    internal static async Task<LiveHost> ShopAsync(int port = 0)
    {
        LiveHost host = await LiveHost.StartAsync(port: port);
        host.Process.Method("Shop.Orders.Place").Calls(40, ms: 80).Errors(1).Limit("p95Ns", 50e6, Severity.Critical);
        host.Process.Method("Shop.Catalogue.List").Calls(500, ms: 1.5);
        host.Process.Method("Shop.Catalogue.Price<TMoney>", labels: new Dictionary<string, string> { ["region"] = "Eu" }).Calls(9, ms: 0.2);
        host.Feed();
        return host;
    }

    private static void FeedAll(LiveHost host, int calls)
    {
        for (int i = 0; i < 2000; i++)
            host.Process.Method($"Shop.Part{i % 40}.Method{i}").Calls(calls, ms: 1 + (i % 100));
        host.Feed();
    }
}
