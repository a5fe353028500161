using System.Text;
using PerfGen.Build.Manifests;

namespace PerfGen.Build.Prometheus;

/// <summary>Pieces of queries.</summary>
internal static class PromQl
{
    /// <summary>What selects the series of one method, whatever its labels.</summary>
    public static string Selector(SeriesName series, string alsoEscaped = "") =>
        $"{MetricNames.KindLabel}=\"{MetricNames.MethodKind}\",{Is(MetricNames.MethodLabel, series.Name, alsoEscaped)},{Is(MetricNames.SignatureLabel, series.Signature, alsoEscaped)}";

    /// <summary>
    /// A label with just that value. The character that stands for one that cannot be read is told by a pattern: Prometheus takes a
    /// query with it for a broken one.
    /// </summary>
    private static string Is(string label, string value, string alsoEscaped)
    {
        string readable = QuotedText.Readable(value);
        return readable.IndexOf(QuotedText.Unreadable) < 0
            ? $"{label}={QuotedText.Of(readable, alsoEscaped)}"
            : $"{label}=~{QuotedText.Of(RegexOf(readable).Replace(QuotedText.Unreadable, '.'), alsoEscaped)}";
    }

    /// <summary>A pattern that matches a text and nothing else.</summary>
    public static string RegexOf(string text)
    {
        var pattern = new StringBuilder();
        foreach (char character in text)
        {
            if (@"\.+*?()|[]{}^$".IndexOf(character) >= 0)
                pattern.Append('\\');
            pattern.Append(character);
        }

        return pattern.ToString();
    }

    /// <summary>A label's name in Prometheus, as the exposition makes it valid.</summary>
    public static string LabelName(string name)
    {
        var valid = new StringBuilder(name.Length);
        foreach (char character in name)
            valid.Append(character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') ? character : '_');
        if (valid.Length == 0 || valid[0] is >= '0' and <= '9')
            valid.Insert(0, '_');
        string label = valid.ToString();
        return label is MetricNames.MethodLabel or MetricNames.SignatureLabel or MetricNames.KindLabel or MetricNames.CallerLabel or "le" || label.StartsWith("__", StringComparison.Ordinal)
            ? "label_" + label
            : label;
    }
}
