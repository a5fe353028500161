using System.Globalization;

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
}
