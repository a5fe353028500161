using System.Globalization;
using System.Text.RegularExpressions;

namespace PerfGen.Build.Prometheus;

/// <summary>Durations as Prometheus and Alertmanager read them.</summary>
internal static class Durations
{
    public static string Text(TimeSpan duration)
    {
        long milliseconds = (long)Math.Ceiling(duration.TotalMilliseconds);
        return milliseconds % 1000 == 0
            ? (milliseconds / 1000).ToString(CultureInfo.InvariantCulture) + "s"
            : milliseconds.ToString(CultureInfo.InvariantCulture) + "ms";
    }

    /// <summary>Whether a text is a duration with one unit, which may be part of a rule's name: <c>5m</c> and not <c>1h30m</c>.</summary>
    public static bool IsWindow(string text) => Regex.IsMatch(text, "^[1-9][0-9]{0,4}[smhd]$", RegexOptions.CultureInvariant) && !text.EndsWith("\n", StringComparison.Ordinal);
}
