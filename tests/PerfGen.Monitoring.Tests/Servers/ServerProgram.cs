namespace PerfGen.Monitoring.Tests.Servers;

/// <summary>A server that tests run against, as Debian packages it or as its authors name it.</summary>
/// <param name="Package">The Debian package that has it.</param>
/// <param name="Executables">The names it may have, the preferred one first.</param>
internal sealed record ServerProgram(string Package, params string[] Executables)
{
    public static readonly ServerProgram Prometheus = new("prometheus", "prometheus");
    public static readonly ServerProgram Promtool = new("prometheus", "promtool");
    public static readonly ServerProgram Alertmanager = new("prometheus-alertmanager", "prometheus-alertmanager", "alertmanager");
    public static readonly ServerProgram Pushgateway = new("prometheus-pushgateway", "prometheus-pushgateway", "pushgateway");

    private static readonly string[] _usualFolders = ["/usr/bin", "/usr/sbin", "/usr/local/bin"];

    /// <summary>Folders beside the path and the usual ones, such as one per version.</summary>
    public IReadOnlyList<string> Folders { get; init; } = [];

    /// <summary>
    /// The executable's path. Without it the test that asks is skipped and says so; where <c>PERFGEN_REQUIRE_SERVERS=1</c>
    /// demands the servers, it fails.
    /// </summary>
    public string Require()
    {
        string? path = Find();
        string missing = $"No {Executables[0]} is installed; install the package '{Package}' to run this test.";
        Assert.SkipWhen(path is null && !ServersAreRequired, missing);
        return path ?? throw new InvalidOperationException($"{missing} PERFGEN_REQUIRE_SERVERS=1 demands it.");
    }

    /// <summary>The executable's path; null where it is not installed.</summary>
    public string? Find() => Folders
        .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        .Concat(_usualFolders)
        .SelectMany(folder => Executables.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    private static bool ServersAreRequired => Environment.GetEnvironmentVariable("PERFGEN_REQUIRE_SERVERS") == "1";
}
