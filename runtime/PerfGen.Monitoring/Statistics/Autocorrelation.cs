namespace PerfGen.Monitoring.Statistics;

/// <summary>How much values resemble those before them, by products of their distances from the mean.</summary>
internal static class Autocorrelation
{
    /// <summary>At a lag, -1 to 1; 0 for values without variance.</summary>
    public static double At(ReadOnlySpan<double> values, int lag)
    {
        double mean = 0, squares = 0, products = 0;
        foreach (double value in values)
            mean += value;
        mean /= values.Length;
        for (int i = 0; i < values.Length; i++)
        {
            squares += (values[i] - mean) * (values[i] - mean);
            if (i >= lag)
                products += (values[i] - mean) * (values[i - lag] - mean);
        }

        return squares > 0 ? products / squares : 0;
    }

    /// <summary>The first of what a line leaves over, without the bias of a short series, (2 + 4 r) / n; from 0 to <see cref="Persistence.Largest"/>.</summary>
    public static double OfResiduals(ReadOnlySpan<double> residuals)
    {
        double r = At(residuals, 1);
        return Math.Clamp(r <= 0 ? 0 : r + (2 + 4 * r) / residuals.Length, 0, Persistence.Largest);
    }
}
