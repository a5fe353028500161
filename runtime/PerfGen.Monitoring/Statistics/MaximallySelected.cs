using MathNet.Numerics.Distributions;

namespace PerfGen.Monitoring.Statistics;

/// <summary>
/// What a probability is worth when the place of the split was chosen to make it small: the approximation of Miller and Siegmund (1982)
/// for the largest of all standardized differences, P(max >= b) = 4 f(b) / b + f(b) (b - 1/b) 2 ln((1 - e) / e), where f is the normal
/// density and splits lie from e to 1 - e of the values.
/// </summary>
internal static class MaximallySelected
{
    /// <param name="probability">Two-sided, of the split that was chosen.</param>
    /// <param name="smallestShare">Of the values that are on one side at least, above 0 and below 0.5.</param>
    public static double Probability(double probability, double smallestShare)
    {
        if (probability >= 0.5)
            return 1;

        double b = -Normal.InvCDF(0, 1, Math.Max(probability, 1e-300) / 2);
        double share = Math.Min(smallestShare, 0.499);
        double density = Normal.PDF(0, 1, b);
        return Math.Clamp(4 * density / b + density * (b - 1 / b) * 2 * Math.Log((1 - share) / share), probability, 1);
    }
}
