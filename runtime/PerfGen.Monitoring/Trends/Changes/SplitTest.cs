using MathNet.Numerics.Distributions;
using PerfGen.Monitoring.Statistics;

namespace PerfGen.Monitoring.Trends.Changes;

/// <summary>
/// Could the values on both sides of a split have one mean? Student's and Welch's t with three changes for values that machines record:
/// wild values are clipped, neighbours that resemble each other count for less, and the variance of a short side leans on that of both.
/// </summary>
internal static class SplitTest
{
    /// <summary>In robust standard deviations from the side's median: of normal values one in 16,000 is beyond.</summary>
    private const double Clip = 4;

    /// <summary>The pooled variance weighs like so many values on each side: five values alone have no variance to speak of.</summary>
    private const double PooledWeight = 10;

    /// <summary>The two-sided probability of such a difference by chance, the place of the split being given.</summary>
    /// <param name="values">Both sides.</param>
    /// <param name="split">The first value of the right one.</param>
    /// <param name="inflation">By what the variance of a mean is larger than that of independent values, from 1.</param>
    public static double Probability(ReadOnlySpan<double> values, int split, double inflation)
    {
        ReadOnlySpan<double> left = values[..split], right = values[split..];
        double effectiveLeft = left.Length / inflation, effectiveRight = right.Length / inflation;
        if (effectiveLeft < 2 || effectiveRight < 2)
            return 1;

        double middleLeft = RobustScale.MedianOf(left), middleRight = RobustScale.MedianOf(right);
        double reach = Reach(left, middleLeft, right, middleRight);
        (double meanLeft, double squaresLeft) = Moments(left, middleLeft, reach);
        (double meanRight, double squaresRight) = Moments(right, middleRight, reach);
        double pooled = (squaresLeft + squaresRight) / (values.Length - 2 * inflation);
        if (pooled <= 0)
            return meanLeft == meanRight ? 1 : OfConstants(left.Length, right.Length);

        double errorLeft = Variance(squaresLeft, effectiveLeft, inflation, pooled) / effectiveLeft;
        double errorRight = Variance(squaresRight, effectiveRight, inflation, pooled) / effectiveRight;
        double error = errorLeft + errorRight;
        double freedom = error * error
            / (errorLeft * errorLeft / (effectiveLeft - 1 + PooledWeight) + errorRight * errorRight / (effectiveRight - 1 + PooledWeight));
        // No more freedom than there are values.
        freedom = Math.Min(freedom, effectiveLeft + effectiveRight - 2);
        return 2 * StudentT.CDF(0, 1, freedom, -Math.Abs(meanRight - meanLeft) / Math.Sqrt(error));
    }

    /// <summary>Values without any variance on either side: of all orders of them, two look like this.</summary>
    private static double OfConstants(int left, int right)
    {
        double orders = 1;
        for (int i = 1; i <= left && orders < 1e15; i++)
            orders *= (right + i) / (double)i;
        return Math.Min(1, 2 / orders);
    }

    private static double Reach(ReadOnlySpan<double> left, double middleLeft, ReadOnlySpan<double> right, double middleRight)
    {
        double[] residuals = new double[left.Length + right.Length];
        for (int i = 0; i < left.Length; i++)
            residuals[i] = left[i] - middleLeft;
        for (int i = 0; i < right.Length; i++)
            residuals[left.Length + i] = right[i] - middleRight;
        double deviation = RobustScale.Deviation(residuals, 0);
        return deviation > 0 ? Clip * deviation : double.PositiveInfinity;
    }

    private static (double Mean, double Squares) Moments(ReadOnlySpan<double> values, double middle, double reach)
    {
        double mean = 0;
        foreach (double value in values)
            mean += Math.Clamp(value, middle - reach, middle + reach);
        mean /= values.Length;
        double squares = 0;
        foreach (double value in values)
        {
            double residual = Math.Clamp(value, middle - reach, middle + reach) - mean;
            squares += residual * residual;
        }

        return (mean, squares);
    }

    private static double Variance(double squares, double effective, double inflation, double pooled)
    {
        // The mean of values that resemble each other follows them: n - inflation is what is left to tell their variance from.
        double own = squares / ((effective - 1) * inflation);
        return ((effective - 1) * own + PooledWeight * pooled) / (effective - 1 + PooledWeight);
    }
}
