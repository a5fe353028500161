namespace PerfGen.Monitoring.Statistics;

/// <summary>How much a value tells of the next one, and what that does to a mean.</summary>
internal static class Persistence
{
    /// <summary>Beyond this a series wanders like a random walk, and no length of it is enough.</summary>
    public const double Largest = 0.95;

    /// <summary>Squared differences beyond so many times their median are outliers: clipped.</summary>
    private const double MostOfMedian = 20;

    /// <summary>
    /// The first autocorrelation, from differences: of a first-order autoregression the mean square of the differences two apart is
    /// 1 + rho times that of neighbours (2 s² (1 - rho²) to 2 s² (1 - rho)). Steps enter a difference or two and no more, so a series that
    /// changed its level is not taken for one that wanders. 0 where there is none, or too little to tell.
    /// </summary>
    /// <param name="values">In the order of time.</param>
    /// <param name="step">The first value after a known or suspected step, whose differences are left out; 0 for none.</param>
    public static double Of(ReadOnlySpan<double> values, int step = 0)
    {
        if (values.Length < 8)
            return 0;

        double near = MeanSquare(values, 1, step), far = MeanSquare(values, 2, step);
        if (near <= 0)
            return 0;

        // What lies within its own error is taken as it is; above that half of the error is added, for being low costs false alarms.
        double rho = far / near - 1;
        double half = 0.5 / Math.Sqrt(values.Length);
        return Math.Clamp(rho <= half ? rho : rho + half, 0, Largest);
    }

    /// <summary>By what the variance of a mean is larger than that of independent values: (1 + rho) / (1 - rho).</summary>
    public static double VarianceInflation(double rho) => (1 + rho) / (1 - rho);

    private static double MeanSquare(ReadOnlySpan<double> values, int lag, int step)
    {
        double[] squares = new double[values.Length - lag];
        int count = 0;
        for (int i = 0; i < squares.Length; i++)
        {
            if (i < step && step <= i + lag)
                continue;
            double difference = values[i + lag] - values[i];
            squares[count++] = difference * difference;
        }

        Array.Sort(squares, 0, count);
        double most = MostOfMedian * squares[count / 2];
        double sum = 0;
        for (int i = 0; i < count; i++)
            sum += most > 0 ? Math.Min(squares[i], most) : squares[i];
        return sum / count;
    }
}
