using System.Diagnostics;
using System.Text.RegularExpressions;

namespace PerfGen.Build.Tests.Browsing;

/// <summary>A headless browser of its own, with a profile of its own, for as long as a test needs it. It listens on loopback alone.</summary>
internal sealed partial class Chromium : IAsyncDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly string _profile;

    private Chromium(Process process, string profile) => (_process, _profile) = (process, profile);

    /// <summary>Starts it with a page and connects to that page.</summary>
    public static async Task<(Chromium Browser, BrowserPage Page)> OpenAsync(string program, CancellationToken cancellation)
    {
        string profile = Directory.CreateTempSubdirectory("perfgen-browser-").FullName;
        var start = new ProcessStartInfo(program, ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--window-size=1280,900", "--remote-debugging-port=0", $"--user-data-dir={profile}", "about:blank"])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        var browser = new Chromium(Process.Start(start)!, profile);
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(_patience);
            return (browser, await BrowserPage.ConnectAsync(await browser.PortAsync(limit.Token), limit.Token));
        }
        catch
        {
            await browser.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        try
        {
            Directory.Delete(_profile, recursive: true);
        }
        catch (IOException)
        {
            // A child that is just ending may write there once more; the folder is a temporary one.
        }
    }

    private async Task<int> PortAsync(CancellationToken cancellation)
    {
        while (await _process.StandardError.ReadLineAsync(cancellation) is { } line)
        {
            if (Listening().Match(line) is { Success: true } match)
            {
                // What it prints from now on would fill the pipe and stop it.
                _ = _process.StandardError.ReadToEndAsync(CancellationToken.None);
                _ = _process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return int.Parse(match.Groups["port"].Value, System.Globalization.CultureInfo.InvariantCulture);
            }
        }

        throw new InvalidOperationException("The browser ended before it listened.");
    }

    [GeneratedRegex(@"^DevTools listening on ws://127\.0\.0\.1:(?<port>\d+)/")]
    private static partial Regex Listening();
}
