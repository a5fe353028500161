using System.Globalization;

namespace PerfGen.Build.Reporting;

/// <summary>Numbers in the units people read: three significant digits, the same in every culture.</summary>
internal static class Units
{
    private static readonly string[] _times = ["ns", "us", "ms", "s"];
    private static readonly string[] _sizes = ["B", "KB", "MB", "GB", "TB"];

    public static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    public static string Time(double nanoseconds) => Scaled(nanoseconds, 1000, _times);

    public static string Size(double bytes) => Scaled(bytes, 1024, _sizes);


    private static string Scaled(double value, double step, string[] units)
    {
        int unit = 0;
        while (unit < units.Length - 1 && Math.Abs(value) >= step * 0.9995)
        {
            value /= step;
            unit++;
        }

        string format = unit == 0 || Math.Abs(value) >= 99.95 ? "N0" : Math.Abs(value) >= 9.995 ? "F1" : "F2";
        return $"{value.ToString(format, CultureInfo.InvariantCulture)} {units[unit]}";
    }
}
