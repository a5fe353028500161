using MathNet.Numerics.Distributions;

namespace PerfGen.Monitoring.Statistics;

/// <summary>
/// Student's t test of the mean difference between neighbours: a random walk with a drift against one without. Of a series that returns to a level the
/// differences take each other back, and their mean comes to nothing beside their spread: the test is silent there, however long the memory of the
/// series. It sees what rank tests with a correction for that memory cannot: a rise that is nearly monotone, but short or curved.
/// </summary>
/// <param name="Mean">Of the differences, which is the last value less the first in the number of steps.</param>
/// <param name="Error">The standard error of the mean, corrected for steps that resemble their neighbours.</param>
/// <param name="Freedom">Of the t distribution.</param>
internal readonly record struct MeanStep(double Mean, double Error, double Freedom)
{
    /// <summary>The two-sided probability of such a mean by chance.</summary>
    public double Probability => Mean == 0 ? 1 : Error > 0 ? 2 * StudentT.CDF(0, 1, Freedom, -Math.Abs(Mean) / Error) : 0;

    /// <param name="steps">The differences between neighbours, three or more.</param>
    /// <param name="inflation">By what the variance of their mean is larger than that of independent ones, from 1; see <see cref="InflationOf"/>.</param>
    public static MeanStep Of(ReadOnlySpan<double> steps, double inflation)
    {
        double mean = 0, squares = 0;
        foreach (double step in steps)
            mean += step;
        mean /= steps.Length;
        foreach (double step in steps)
            squares += (step - mean) * (step - mean);
        // The mean of values that resemble each other follows them: n - inflation is what is left to tell their variance from.
        double variance = squares / Math.Max(1, steps.Length - inflation);
        return new MeanStep(mean, Math.Sqrt(variance * inflation / steps.Length), steps.Length - 1);
    }

    /// <summary>
    /// By what the resemblance of neighbouring steps enlarges the variance of their mean. That they grow or shrink steadily, as in a rise that is curved, is
    /// no resemblance: a line is taken off first.
    /// </summary>
    /// <param name="steps">The differences between neighbours, three or more.</param>
    public static double InflationOf(ReadOnlySpan<double> steps)
    {
        double middle = (steps.Length - 1) / 2.0, products = 0, squares = 0;
        for (int i = 0; i < steps.Length; i++)
        {
            products += (i - middle) * steps[i];
            squares += (i - middle) * (i - middle);
        }

        double[] residuals = steps.ToArray();
        for (int i = 0; i < residuals.Length; i++)
            residuals[i] -= products / squares * (i - middle);
        return Persistence.VarianceInflation(Autocorrelation.OfResiduals(residuals));
    }

    /// <summary>The interval of the mean.</summary>
    /// <param name="confidence">Two-sided, 0 to 1.</param>
    public Estimate Interval(double confidence)
    {
        double half = StudentT.InvCDF(0, 1, Freedom, 0.5 + confidence / 2) * Error;
        return new Estimate(Mean, Mean - half, Mean + half);
    }
}
