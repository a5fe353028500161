using Microsoft.Playwright;
using PerfGen.Browsing;

namespace PerfGen.AspNetCore.Tests.Browsing;

/// <summary>One headless chromium for all tests of the page: Debian's, driven by Playwright. It sees loopback alone.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (InstalledChromium.Program is not { } program)
            return;

        // What must be quick is measured where it must; a busy machine is no mistake of the page's.
        Assertions.SetDefaultExpectTimeout(30_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = program, Args = ["--no-sandbox", "--disable-dev-shm-usage", "--js-flags=--expose-gc"] });
    }

    /// <summary>A page of a profile of its own. Skips the test where no browser is installed, unless the environment demands one.</summary>
    internal async Task<LivePage> OpenAsync(int width = 1280, int height = 900, ColorScheme colours = ColorScheme.Light)
    {
        InstalledChromium.Require();
        IBrowserContext context = await _browser!.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = height }, ColorScheme = colours });
        return new LivePage(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
