using System.Globalization;

namespace PerfGen.Benchmarks;

/// <summary>What many rounds say: the middle, and where half of them are.</summary>
internal readonly record struct Quartiles(double Lower, double Median, double Upper)
{
    /// <summary>Interpolated between the two nearest; not a number where one of the values is none.</summary>
    public static Quartiles Of(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return double.IsNaN(sorted[0]) ? new(double.NaN, double.NaN, double.NaN) : new(At(0.25), At(0.5), At(0.75));

        double At(double rank)
        {
            double at = rank * (sorted.Length - 1);
            int below = (int)at, above = Math.Min(below + 1, sorted.Length - 1);
            return sorted[below] + ((at - below) * (sorted[above] - sorted[below]));
        }
    }

    /// <summary>Two cells of a table.</summary>
    public string Cells(string format = "0.00") => double.IsNaN(Median)
        ? "unknown | "
        : $"{Number(Median, format)} | {Number(Lower, format)} to {Number(Upper, format)}";

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
