using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PerfGen.Analyzers.Options;

/// <summary>
/// A rule's options in one file: <c>dotnet_diagnostic.PG1001.bounded_names = a, b</c>, the same under <c>dotnet_code_quality.PG1001.</c>,
/// or <c>dotnet_code_quality.bounded_names</c> for all rules. The narrowest wins.
/// </summary>
internal readonly struct RuleOptions(AnalyzerConfigOptions options, string id)
{
    private static readonly char[] _separators = [',', '|', ';', ' '];

    // Asked of every file for every rule; there are as many as rules and options.
    private static readonly ConcurrentDictionary<(string Id, string Name), (string Rule, string Quality)> _keys = new();
    private static readonly ConcurrentDictionary<string, string> _everywhere = new(StringComparer.Ordinal);

    /// <summary>A list, separated by commas, bars or semicolons.</summary>
    public IReadOnlyCollection<string> List(string name) =>
        Text(name) is { Length: > 0 } text ? text.Split(_separators, StringSplitOptions.RemoveEmptyEntries) : [];

    public bool Lists(string name, string value)
    {
        foreach (string listed in List(name))
        {
            if (string.Equals(listed, value, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    public int Number(string name, int otherwise) =>
        int.TryParse(Text(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out int number) ? number : otherwise;

    public bool IsOn(string name) => bool.TryParse(Text(name), out bool isOn) && isOn;

    private string? Text(string name)
    {
        (string rule, string quality) = _keys.GetOrAdd((id, name), static key => ($"dotnet_diagnostic.{key.Id}.{key.Name}", $"dotnet_code_quality.{key.Id}.{key.Name}"));
        return options.TryGetValue(rule, out string? text) || options.TryGetValue(quality, out text) || options.TryGetValue(_everywhere.GetOrAdd(name, static name => $"dotnet_code_quality.{name}"), out text)
            ? text
            : null;
    }
}
