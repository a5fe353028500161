namespace PerfGen.Monitoring.Trends;

/// <summary>A steady slope inside the current regime.</summary>
/// <param name="PerHour">The slope in units of the series per hour: Theil and Sen's, or the mean step where the series adds up instead of lying around a line.</param>
/// <param name="LowPerHour">The lower end of its interval.</param>
/// <param name="HighPerHour">The upper end.</param>
/// <param name="Level">Where the line stands at the last point.</param>
/// <param name="Chance">
/// The probability of such a trend if there is none: by Mann and Kendall's test corrected for autocorrelation, or by the t test of the mean step.
/// </param>
/// <param name="From">The first point of the regime.</param>
/// <param name="To">The last.</param>
public sealed record Drift(double PerHour, double LowPerHour, double HighPerHour, double Level, double Chance, DateTimeOffset From, DateTimeOffset To)
{
    /// <summary>Whether it drifts upwards.</summary>
    public bool IsUp => PerHour > 0;

    /// <summary>By how much the line moved over the regime, in relation to where it began; null where it began at zero.</summary>
    public double? Change
    {
        get
        {
            double moved = PerHour * (To - From).TotalHours, start = Level - moved;
            return start == 0 ? null : moved / Math.Abs(start);
        }
    }

    /// <summary>
    /// When the line meets a limit: counted from <see cref="To"/>, with the interval of the slope. Null if it stands beyond the
    /// limit already in the direction of the drift, moves away from it, or takes longer than <paramref name="horizon"/>.
    /// </summary>
    public TimeToLimit? Until(double limit, TimeSpan horizon)
    {
        double distance = limit - Level;
        if (distance == 0 || Math.Sign(distance) != Math.Sign(PerHour))
            return null;

        TimeSpan? expected = After(distance / PerHour);
        if (expected is not { } time || time > horizon)
            return null;

        (double steep, double flat) = IsUp ? (HighPerHour, LowPerHour) : (LowPerHour, HighPerHour);
        return new TimeToLimit(limit, time, After(distance / steep) ?? time, Math.Sign(flat) == Math.Sign(PerHour) ? After(distance / flat) : null);
    }

    private static TimeSpan? After(double hours) => hours >= 0 && hours < TimeSpan.MaxValue.TotalHours / 2 ? TimeSpan.FromHours(hours) : null;
}

/// <summary>How long a drift takes to reach a limit if it goes on.</summary>
/// <param name="Limit">In the unit of the series.</param>
/// <param name="Expected">At the estimated slope.</param>
/// <param name="Earliest">At the steep end of the slope's interval.</param>
/// <param name="Latest">At its flat end; null if that end never gets there.</param>
public sealed record TimeToLimit(double Limit, TimeSpan Expected, TimeSpan Earliest, TimeSpan? Latest);
