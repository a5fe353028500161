using System.Globalization;

namespace PerfGen.BenchmarkDotNet.Output;

/// <summary>Numbers as they stand in columns and the breakdown, the same in every culture.</summary>
internal static class Amounts
{
    public const string Unknown = "?";

    public static string Number(double value) => value.ToString(Math.Abs(value) >= 100 ? "N0" : "0.###", CultureInfo.InvariantCulture);

    public static string Share(double share) => (100 * share).ToString("F1", CultureInfo.InvariantCulture) + " %";

    public static string Time(double nanoseconds) => nanoseconds switch
    {
        >= 1e9 => Number(nanoseconds / 1e9) + " s",
        >= 1e6 => Number(nanoseconds / 1e6) + " ms",
        >= 1e4 => Number(nanoseconds / 1e3) + " us",
        _ => Number(nanoseconds) + " ns",
    };

    public static string Size(double? bytes) => bytes is { } known ? $"{Number(known)} B" : Unknown;
}
