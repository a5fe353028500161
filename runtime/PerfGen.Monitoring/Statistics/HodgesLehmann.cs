using MathNet.Numerics.Distributions;

namespace PerfGen.Monitoring.Statistics;

/// <summary>An estimate and the interval that holds the true value with a stated confidence.</summary>
/// <param name="Value">The estimate.</param>
/// <param name="Low">The lower end; negative infinity where so few values have none.</param>
/// <param name="High">The upper end; positive infinity likewise.</param>
internal readonly record struct Estimate(double Value, double Low, double High)
{
    public Estimate Exponential() => new(Math.Exp(Value), Math.Exp(Low), Math.Exp(High));
}

/// <summary>
/// By how much the second sample is shifted against the first: the median of all pairwise differences (Hodges and Lehmann, 1963),
/// with the interval that inverts the Mann-Whitney test (Moses; see Hollander and Wolfe, Nonparametric Statistical Methods, 4.3).
/// </summary>
internal static class HodgesLehmann
{
    /// <summary>More pairs than these are thinned to evenly spaced ranks: the quantiles move by less than their own error.</summary>
    private const int MostValues = 64;

    /// <param name="first">One value or more.</param>
    /// <param name="second">One value or more.</param>
    /// <param name="confidence">Of the two-sided interval, 0 to 1; the coverage is at least this, exactly.</param>
    public static Estimate Shift(double[] first, double[] second, double confidence)
    {
        double[] a = Thinned(first), b = Thinned(second);
        double[] differences = new double[a.Length * b.Length];
        int next = 0;
        foreach (double x in a)
        {
            foreach (double y in b)
                differences[next++] = y - x;
        }

        Array.Sort(differences);
        int outside = Outside(a.Length, b.Length, (1 - confidence) / 2);
        return outside < 0
            ? new Estimate(Quantiles.MedianOfSorted(differences), double.NegativeInfinity, double.PositiveInfinity)
            : new Estimate(Quantiles.MedianOfSorted(differences), differences[outside], differences[^(outside + 1)]);
    }

    /// <summary>How many differences lie beyond each end of the interval; -1 if the samples are too small to have one.</summary>
    private static int Outside(int n, int m, double tail)
    {
        if (n * m <= RankSumDistribution.LargestExactProduct)
            return RankSumDistribution.Of(n, m).Critical(tail);

        double pairs = n * (double)m;
        return (int)Math.Max(0, Math.Floor(pairs / 2 + Normal.InvCDF(0, 1, tail) * Math.Sqrt(pairs * (n + m + 1) / 12)));
    }

    private static double[] Thinned(double[] values)
    {
        if (values.Length <= MostValues)
            return values;

        double[] sorted = [.. values];
        Array.Sort(sorted);
        return [.. Enumerable.Range(0, MostValues).Select(i => Quantiles.OfSorted(sorted, (i + 0.5) / MostValues))];
    }
}
