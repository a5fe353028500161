using System.Text.Json;

namespace PerfGen.Monitoring.Alerts.Configuration;

/// <summary>Members that nobody reads are mistakes: a limit that is misspelt would never be kept.</summary>
internal static class UnknownMembers
{
    private static readonly string[] _document = ["schema", "rules", "thresholds"];

    private static readonly string[] _threshold = ["method", "what", "severity", "limit"];

    private static readonly string[] _rule =
    [
        "name", "source", "metric", "field", "meter", "labels", "comparison", "warning", "critical", "window", "minimumCount", "for", "keepFor",
        "hysteresis", "cooldown", "repeatEvery", "staleAfter", "whenAbsent", "reachedWithin", "driftOver", "groupBy", "description",
    ];

    public static void Report(Dictionary<string, JsonElement>? unknown, string place, Type of, List<string> mistakes)
    {
        string[] known = of == typeof(RuleDocument) ? _rule : of == typeof(ThresholdDocument) ? _threshold : _document;
        foreach (string name in unknown?.Keys.AsEnumerable() ?? [])
        {
            string member = place.Length == 0 ? name : $"{place}.{name}";
            string? meant = known.FirstOrDefault(candidate => candidate.Equals(name, StringComparison.OrdinalIgnoreCase));
            mistakes.Add(meant is null ? $"{member} is not known here; there are {string.Join(", ", known)}." : $"{member} is not known here; write {meant}.");
        }
    }
}
