using MathNet.Numerics.Distributions;

namespace PerfGen.Monitoring.Statistics;

/// <summary>Welch's t test (1947) for two means whose variances may differ.</summary>
internal static class WelchTest
{
    /// <summary>
    /// The probability that the second mean exceeds the first by so much if they are equal: the one-sided p. Null where there is no
    /// variance to judge by, or not two values a side.
    /// </summary>
    public static double? ProbabilitySecondIsLarger(double[] first, double[] second)
    {
        if (first.Length < 2 || second.Length < 2)
            return null;

        double ofFirst = SquaredError(first), ofSecond = SquaredError(second);
        double error = ofFirst + ofSecond;
        if (error <= 0)
            return null;

        double freedom = error * error / (ofFirst * ofFirst / (first.Length - 1) + ofSecond * ofSecond / (second.Length - 1));
        double t = (second.Average() - first.Average()) / Math.Sqrt(error);
        return StudentT.CDF(0, 1, freedom, -t);
    }

    /// <summary>The squared standard error of a mean.</summary>
    private static double SquaredError(double[] values)
    {
        double mean = values.Average();
        return values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1) / values.Length;
    }
}
