using Microsoft.Playwright;
using PerfGen.AspNetCore.Tests.Hosting;

namespace PerfGen.AspNetCore.Tests.Browsing;

/// <summary>The dashboard in a browser, and everything that its console said.</summary>
internal sealed class LivePage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _console = [];

    public LivePage(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) => _console.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => _console.Add(error);
        page.Dialog += (_, dialog) => _console.Add($"dialog: {dialog.Message}");
    }

    public IPage Page { get; }

    /// <summary>Messages, warnings, errors, violations of the content security policy, dialogs.</summary>
    public IReadOnlyList<string> Console => _console;

    public ILocator Rows => Page.Locator(".methods tbody tr[aria-rowindex]");

    public async Task GoAsync(LiveHost host, string view = "")
    {
        await Page.GotoAsync(new Uri(host.Address, $"/perfgen/{view}").AbsoluteUri);
        await Assertions.Expect(Page.Locator("#link")).ToHaveTextAsync("Live", new LocatorAssertionsToHaveTextOptions { Timeout = 30_000 });
    }

    /// <summary>The texts of one column of the rows in sight.</summary>
    public async Task<IReadOnlyList<string>> ColumnAsync(int column) => await Rows.Locator($":scope > *:nth-child({column})").AllTextContentsAsync();

    public async Task<IReadOnlyList<string>> NamesAsync() => await Rows.Locator("b").AllTextContentsAsync();

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
