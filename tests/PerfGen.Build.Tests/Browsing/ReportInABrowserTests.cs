using PerfGen.Browsing;
using PerfGen.Build.Rendering;
using PerfGen.Build.Reporting;

namespace PerfGen.Build.Tests.Browsing;

/// <summary>The report as people use it, in a real browser.</summary>
public class ReportInABrowserTests
{
    private const string Names = "table.sortable tbody tr th b";

    [Fact]
    public async Task TheTableSortsAndFiltersTheLinksLeadThereAndTheConsoleStaysEmpty()
    {
        string program = InstalledChromium.Require();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(2));
        string path = Path.Combine(Path.GetTempPath(), $"perfgen report ä {Guid.NewGuid():N}.html");
        await File.WriteAllTextAsync(path, HtmlReport.Render(BuildReport.Of(Shop.Manifest)), limit.Token);
        try
        {
            (Chromium browser, BrowserPage page) = await Chromium.OpenAsync(program, limit.Token);
            await using Chromium _ = browser;
            using BrowserPage __ = page;
            await page.GoToAsync(path);

            await SortsAsync(page);
            await FiltersAsync(page);
            await FollowsLinksAsync(page);
            await TellsWhatWouldRunAsync(page);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static async Task SortsAsync(BrowserPage page)
    {
        Assert.Equal(["Charge", "Work", "Place", "Print", "Same<T>", "Exists", "“</script><img src=x onerror=alert(1)>”"], await page.TextsAsync(Names));

        await page.ClickAsync("thead th:nth-child(4) button");
        Assert.Equal(["Place", "Print"], (await page.TextsAsync(Names)).Take(2));
        Assert.Equal("descending", await page.EvaluateAsync("document.querySelector('thead th:nth-child(4)').ariaSort"));

        await page.ClickAsync("thead th:nth-child(4) button");
        Assert.Equal("Work", (await page.TextsAsync(Names))[0]);
        Assert.Equal("ascending", await page.EvaluateAsync("document.querySelector('thead th:nth-child(4)').ariaSort"));
    }

    private static async Task FiltersAsync(BrowserPage page)
    {
        await page.ClickAsync("input[type=search]");
        await page.TypeAsync("orders place");
        Assert.Equal(["Place"], await page.TextsAsync(Names));
        Assert.Equal(["1 of 7"], await page.TextsAsync("output"));

        await page.TypeAsync(" nowhere");
        Assert.Empty(await page.TextsAsync(Names));
        Assert.Equal(["No method matches."], await page.TextsAsync(".nothing"));
    }

    /// <summary>Also when the filter hides where they lead.</summary>
    private static async Task FollowsLinksAsync(BrowserPage page)
    {
        await page.ClickAsync("#unmeasured tbody tr:nth-child(2) a");
        await page.UntilAsync(IsSeen("Same<T>"));
        Assert.Equal(7, (await page.TextsAsync(Names)).Length);

        await page.ClickAsync("#calls .tree > li a");
        await page.UntilAsync(IsSeen("Place"));
    }

    private static string IsSeen(string method) =>
        $"(row => row?.querySelector('th b').textContent === '{method}' && row.checkVisibility() && row.getBoundingClientRect().top >= 0 && row.getBoundingClientRect().bottom <= innerHeight)(document.querySelector('tr:target'))";

    /// <summary>Nothing has been said so far, and what no page of ours holds is refused and said.</summary>
    private static async Task TellsWhatWouldRunAsync(BrowserPage page)
    {
        Assert.Empty(page.Console);

        await page.EvaluateAsync("(s => { s.textContent = 'document.title = 1'; document.body.append(s); })(document.createElement('script'))");
        Assert.Equal("Shop: what is measured", await page.EvaluateAsync("document.title"));
        Assert.Contains(page.Console, static message => message.Contains("Content Security Policy", StringComparison.Ordinal));
    }
}
