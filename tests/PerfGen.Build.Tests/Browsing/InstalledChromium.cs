namespace PerfGen.Browsing;

/// <summary>The browser of this machine, for the tests of every project that open a page.</summary>
internal static class InstalledChromium
{
    /// <summary>Null where none is installed.</summary>
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(static folder => new[] { "chromium", "chromium-browser", "google-chrome" }.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    /// <summary>Skips the test where no browser is installed, unless the environment demands one.</summary>
    public static string Require()
    {
        Assert.SkipWhen(Program is null && Environment.GetEnvironmentVariable("PERFGEN_REQUIRE_SERVERS") != "1", "No chromium is installed; install the package 'chromium' to run this test.");
        return Program ?? throw new InvalidOperationException("No chromium is installed, and PERFGEN_REQUIRE_SERVERS=1 demands it; install the package 'chromium'.");
    }
}
