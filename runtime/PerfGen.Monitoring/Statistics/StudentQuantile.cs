using MathNet.Numerics.Distributions;

namespace PerfGen.Monitoring.Statistics;

/// <summary>Far quantiles of Student's distribution, also for tails so heavy that a general root finder gives up.</summary>
internal static class StudentQuantile
{
    /// <summary>The t that is passed upwards with this probability.</summary>
    /// <param name="freedom">Above 0.</param>
    /// <param name="probability">Above 0, at most a half.</param>
    public static double Above(double freedom, double probability)
    {
        // The tail falls with the logarithm of t, whose bounds hold any quantile that matters; each step halves them.
        double low = Math.Log(1e-6), high = Math.Log(1e15);
        for (int step = 0; step < 60; step++)
        {
            double middle = (low + high) / 2;
            if (StudentT.CDF(0, 1, freedom, -Math.Exp(middle)) > probability)
                low = middle;
            else
                high = middle;
        }

        return Math.Exp((low + high) / 2);
    }
}
