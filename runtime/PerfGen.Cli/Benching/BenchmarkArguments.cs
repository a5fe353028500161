namespace PerfGen.Cli.Benching;

/// <summary>
/// The user's arguments for BenchmarkDotNet, without those that the interleaving decides: one launch per process, where the reports
/// go, and that the full JSON is among them.
/// </summary>
internal sealed class BenchmarkArguments
{
    private static readonly string[] _launches = ["--launchCount"];
    private static readonly string[] _artifacts = ["--artifacts", "-a"];
    private static readonly string[] _exporters = ["--exporters", "-e"];
    private static readonly string[] _filters = ["--filter", "-f"];

    private readonly List<string> _others = [];
    private readonly List<string> _exporterNames = [];
    private readonly List<string> _filterPatterns = [];

    public BenchmarkArguments(IEnumerable<string> arguments)
    {
        List<string>? target = _others;
        foreach (string argument in arguments)
        {
            if (!argument.StartsWith('-') || double.TryParse(argument, System.Globalization.CultureInfo.InvariantCulture, out _))
            {
                target?.Add(argument);
                continue;
            }

            string name = argument.Split('=')[0];
            target = Is(name, _launches) || Is(name, _artifacts) ? null
                : Is(name, _exporters) ? _exporterNames
                : Is(name, _filters) ? _filterPatterns
                : _others;
            if (ReferenceEquals(target, _others))
                _others.Add(argument);
            else if (argument.Length > name.Length)
                target?.Add(argument[(name.Length + 1)..]);
        }
    }

    /// <param name="artifacts">The folder for the reports.</param>
    /// <param name="only">Benchmarks to run, by full name; null for those that the user chose.</param>
    public IEnumerable<string> For(string artifacts, IReadOnlyCollection<string>? only) =>
    [
        .. _others,
        "--launchCount", "1",
        "--artifacts", artifacts,
        "--exporters", .. _exporterNames.Append("fulljson").Distinct(StringComparer.OrdinalIgnoreCase),
        "--filter", .. only ?? (_filterPatterns.Count > 0 ? _filterPatterns : ["*"]),
    ];

    private static bool Is(string name, string[] names) => names.Contains(name, StringComparer.OrdinalIgnoreCase);
}
