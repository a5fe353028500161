using System.Globalization;

namespace PerfGen.Monitoring.Alerts.Configuration;

/// <summary>Durations as people write them: <c>500ms</c>, <c>30s</c>, <c>5m</c>, <c>1h</c>, <c>2d</c>; <c>0</c> needs no unit.</summary>
internal static class DurationText
{
    private static readonly (string Unit, TimeSpan Length)[] _units =
    [
        ("ms", TimeSpan.FromMilliseconds(1)),
        ("s", TimeSpan.FromSeconds(1)),
        ("m", TimeSpan.FromMinutes(1)),
        ("h", TimeSpan.FromHours(1)),
        ("d", TimeSpan.FromDays(1)),
    ];

    public static bool TryRead(string text, out TimeSpan duration)
    {
        duration = TimeSpan.Zero;
        if (text == "0")
            return true;

        foreach ((string unit, TimeSpan length) in _units)
        {
            // Digits alone before the unit: "5ms" ends in "s" as well.
            if (text.EndsWith(unit, StringComparison.Ordinal)
                && double.TryParse(text.AsSpan(0, text.Length - unit.Length), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double amount)
                && amount * length.TotalDays <= TimeSpan.MaxValue.TotalDays / 2)
            {
                duration = amount * length;
                return true;
            }
        }

        return false;
    }

    /// <summary>In the largest unit that says it exactly.</summary>
    public static string Write(TimeSpan duration)
    {
        if (duration == TimeSpan.Zero)
            return "0s";

        for (int i = _units.Length - 1; i >= 0; i--)
        {
            if (duration.Ticks % _units[i].Length.Ticks == 0)
                return (duration.Ticks / _units[i].Length.Ticks).ToString(CultureInfo.InvariantCulture) + _units[i].Unit;
        }

        return duration.TotalMilliseconds.ToString("0.####", CultureInfo.InvariantCulture) + "ms";
    }
}
