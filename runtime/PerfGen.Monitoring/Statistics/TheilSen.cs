using MathNet.Numerics.Distributions;

namespace PerfGen.Monitoring.Statistics;

/// <summary>
/// The slope of Theil (1950) and Sen (1968): the median of the slopes between all pairs of points. Nearly a third of the points may be wild.
/// </summary>
internal sealed class TheilSen
{
    private readonly double[] _slopes;

    /// <param name="times">Not descending.</param>
    /// <param name="values">One each.</param>
    public TheilSen(double[] times, double[] values)
    {
        var slopes = new List<double>(times.Length * (times.Length - 1) / 2);
        for (int i = 0; i < times.Length; i++)
        {
            for (int j = i + 1; j < times.Length; j++)
            {
                if (times[j] > times[i])
                    slopes.Add((values[j] - values[i]) / (times[j] - times[i]));
            }
        }

        _slopes = [.. slopes];
        Array.Sort(_slopes);
        Slope = _slopes.Length == 0 ? 0 : Quantiles.MedianOfSorted(_slopes);
        Intercept = RobustScale.MedianOf([.. values.Select((value, i) => value - Slope * times[i])]);
    }

    /// <summary>In units of the values per unit of time.</summary>
    public double Slope { get; }

    /// <summary>The median of what the slope leaves over: where the line stands at time 0.</summary>
    public double Intercept { get; }

    /// <summary>Sen's interval: as many slopes from the middle as the variance of Mann and Kendall's S says.</summary>
    /// <param name="variance">Of S, corrected for ties and autocorrelation.</param>
    /// <param name="confidence">Two-sided, 0 to 1.</param>
    public Estimate Interval(double variance, double confidence)
    {
        if (_slopes.Length == 0)
            return new Estimate(0, double.NegativeInfinity, double.PositiveInfinity);

        double half = Normal.InvCDF(0, 1, 0.5 + confidence / 2) * Math.Sqrt(Math.Max(0, variance)) / 2;
        double middle = (_slopes.Length - 1) / 2.0;
        return new Estimate(Slope, At(middle - half), At(middle + half));
    }

    private double At(double position) => position < 0 ? double.NegativeInfinity
        : position > _slopes.Length - 1 ? double.PositiveInfinity
        : Quantiles.OfSorted(_slopes, position / Math.Max(1, _slopes.Length - 1));
}
