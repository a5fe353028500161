using System.Globalization;
using PerfGen.Monitoring.Statistics;

namespace PerfGen.Cli.Rendering;

/// <summary>Numbers as people read them: three significant digits, the same in every culture.</summary>
internal static class Figures
{
    public const string Unknown = "-";

    private static readonly (double Scale, string Unit)[] _times = [(1e9, "s"), (1e6, "ms"), (1e3, "us"), (1, "ns")];
    private static readonly (double Scale, string Unit)[] _sizes = [(1024.0 * 1024 * 1024, "GB"), (1024.0 * 1024, "MB"), (1024, "KB"), (1, "B")];

    public static string Time(double? nanoseconds) => Scaled(nanoseconds, _times);

    public static string Size(double? bytes) => Scaled(bytes, _sizes);

    public static string Ratio(double ratio) => ratio.ToString(ratio < 10 ? "0.000" : "0.0", CultureInfo.InvariantCulture);

    public static string Interval(Estimate estimate) => $"{End(estimate.Low)} .. {End(estimate.High)}";

    /// <summary>The change behind a ratio, such as <c>+12.3 %</c>; from double on, <c>2.4 x</c>.</summary>
    public static string Change(double ratio) => ratio >= 2
        ? Significant(ratio) + " x"
        : (100 * (ratio - 1)).ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture) + " %";

    public static string Percent(double share) => (100 * share).ToString("0.#", CultureInfo.InvariantCulture) + " %";

    public static string Probability(double value) => value < 0.001 ? "< 0.001" : value.ToString("0.000", CultureInfo.InvariantCulture);

    public static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string End(double value) => double.IsFinite(value) && value is > 0 and < 1e6 ? Ratio(value) : "?";

    private static string Scaled(double? value, (double Scale, string Unit)[] units)
    {
        if (value is not { } known)
            return Unknown;

        (double scale, string unit) = units.FirstOrDefault(one => Math.Abs(known) >= one.Scale * 0.9995, units[^1]);
        // There is no half of a byte, unless it is a mean's.
        string number = unit == "B" && known == Math.Round(known) ? known.ToString("0", CultureInfo.InvariantCulture) : Significant(known / scale);
        return $"{number} {unit}";
    }

    private static string Significant(double value)
    {
        double size = Math.Abs(value);
        string format = size >= 99.95 ? "N0" : size >= 9.995 ? "F1" : size >= 0.9995 || size == 0 ? "F2" : "F3";
        return size == 0 ? "0" : value.ToString(format, CultureInfo.InvariantCulture);
    }
}
