using System.Text;
using PerfGen.Monitoring.Metrics;

namespace PerfGen.Monitoring.Prometheus.Meters;

/// <summary>The names of metrics as Prometheus wants them: <c>snake_case</c>, the base unit at the end.</summary>
internal static class FamilyNames
{
    /// <summary>Endings of the samples of counters and histograms; a counter has its own after them, and no other family may seem to be one.</summary>
    private static readonly string[] _reserved = ["_total", "_count", "_sum", "_bucket", "_created", "_info"];

    /// <summary>Words of units that a base unit takes the place of.</summary>
    private static readonly string[] _otherUnits =
        ["_milliseconds", "_microseconds", "_nanoseconds", "_minutes", "_hours", "_days", "_percent", "_percentage", "_kilobytes", "_megabytes", "_gigabytes"];

    /// <summary>The name without <c>_total</c>.</summary>
    /// <param name="instrument">Such as <c>http.server.request.duration</c>.</param>
    /// <param name="kind">What its values mean.</param>
    /// <param name="sourceUnit">The instrument's own unit, which its name may repeat.</param>
    /// <param name="unit">The base unit's word; empty without one.</param>
    public static string Of(string instrument, MetricKind kind, string? sourceUnit, string unit)
    {
        string name = Sanitize(instrument);
        if (kind == MetricKind.Counter)
            name = Without(name, "_total");
        if (unit.Length > 0)
        {
            name = Without(name, "_" + sourceUnit);
            foreach (string word in _otherUnits)
                name = Without(name, word);
            if (!name.EndsWith("_" + unit, StringComparison.Ordinal) && name != unit)
                name = $"{name}_{unit}";
        }

        return kind != MetricKind.Counter && _reserved.Any(ending => name.EndsWith(ending, StringComparison.Ordinal)) ? name + "_value" : name;
    }

    /// <summary>Letters, digits and single underscores; words that differ by their case are parted by one.</summary>
    public static string Sanitize(string text)
    {
        var name = new StringBuilder(text.Length + 8);
        char before = '_';
        foreach (char character in text)
        {
            bool isAllowed = char.IsAsciiLetterOrDigit(character);
            if (name.Length == 0 && char.IsAsciiDigit(character))
                name.Append('_');
            if (char.IsAsciiLetterUpper(character) && char.IsAsciiLetterLower(before))
                name.Append('_');
            if (isAllowed)
                name.Append(char.ToLowerInvariant(character));
            else if (name.Length > 0 && name[^1] != '_')
                name.Append('_');
            before = character;
        }

        while (name.Length > 1 && name[^1] == '_')
            name.Length--;
        return name.Length == 0 ? "unnamed" : name.ToString();
    }

    private static string Without(string name, string ending) =>
        name.Length > ending.Length && ending.Length > 1 && name.EndsWith(ending, StringComparison.Ordinal) ? name[..^ending.Length] : name;
}
