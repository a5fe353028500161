using System.Runtime.CompilerServices;
using Microsoft.Playwright;
using PerfGen.AspNetCore.Tests.Hosting;

namespace PerfGen.AspNetCore.Tests.Browsing;

/// <summary>The page in both themes and at three widths: nothing cut off, every text readable. The pictures are kept, to be looked at.</summary>
public sealed class AppearanceTests(Browser browser) : IClassFixture<Browser>
{
    /// <summary>WCAG 2.2, 1.4.3: 4.5 to 1, and 3 to 1 for large text. The luminance is its definition there.</summary>
    private const string UnreadableTexts = """
        () => {
          const canvas = document.createElement('canvas'); canvas.width = canvas.height = 1;
          const ink = canvas.getContext('2d', { willReadFrequently: true });
          const rgba = colour => { ink.clearRect(0, 0, 1, 1); ink.fillStyle = colour; ink.fillRect(0, 0, 1, 1); return [...ink.getImageData(0, 0, 1, 1).data]; };
          const luminance = colour => { const [r, g, b] = colour.map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
          const ground = element => {
            const layers = [];
            for (let e = element; e; e = e.parentElement) { const c = rgba(getComputedStyle(e).backgroundColor); if (c[3] > 0) { layers.push(c); if (c[3] === 255) break; } }
            return layers.reverse().reduce((under, c) => under.map((v, i) => v + (c[i] - v) * c[3] / 255), [255, 255, 255]);
          };
          return [...document.querySelectorAll('body *')].filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim()) && e.checkVisibility() && e.getBoundingClientRect().left > -100).map(e => {
            const style = getComputedStyle(e), [a, b] = [luminance(rgba(style.color).slice(0, 3)), luminance(ground(e))];
            const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05), size = parseFloat(style.fontSize);
            const enough = size >= 24 || (size >= 18.66 && style.fontWeight >= 700) ? 3 : 4.5;
            return ratio < enough ? `${ratio.toFixed(2)} ${e.tagName}.${e.className}: ${e.textContent.trim().slice(0, 40)}` : null;
          }).filter(Boolean);
        }
        """;

    [Theory]
    [InlineData(ColorScheme.Light, 1440)]
    [InlineData(ColorScheme.Light, 900)]
    [InlineData(ColorScheme.Light, 390)]
    [InlineData(ColorScheme.Dark, 1440)]
    [InlineData(ColorScheme.Dark, 900)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task EveryTextIsReadableAndNothingIsCutOff(ColorScheme colours, int width)
    {
        await using LiveHost host = await LivePageTests.ShopAsync();
        await using LivePage page = await browser.OpenAsync(width, 900, colours);
        foreach ((string view, string name) in new[] { ("", "overview"), ("#/trends", "trends"), ("#/advice", "advice"), ("#/alerts", "alerts") })
        {
            await page.GoAsync(host, view);
            await LookAsync(page, $"{name}-{colours}-{width}");
        }

        await page.GoAsync(host);
        await page.Rows.Locator("a").First.ClickAsync();
        await Assertions.Expect(page.Page.Locator(".heat canvas")).ToBeVisibleAsync();
        await LookAsync(page, $"method-{colours}-{width}");
    }

    private static async Task LookAsync(LivePage page, string name)
    {
        await page.Page.WaitForTimeoutAsync(100);
        await page.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Folder(), name.ToLowerInvariant() + ".png"), FullPage = true });
        Assert.Empty(await page.Page.EvaluateAsync<string[]>(UnreadableTexts));
        Assert.True(await page.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{name} is wider than its window");
    }

    private static string Folder([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "../../../artifacts/screenshots");
}
