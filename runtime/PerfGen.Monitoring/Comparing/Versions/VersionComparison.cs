namespace PerfGen.Monitoring.Comparing.Versions;

/// <summary>How two versions of the application compare in a history. Immutable.</summary>
public sealed record VersionComparison
{
    /// <summary>The earlier version.</summary>
    public required string Before { get; init; }

    /// <summary>The later version.</summary>
    public required string After { get; init; }

    /// <summary>Launches of each version that history holds.</summary>
    public required (int Before, int After) Launches { get; init; }

    /// <summary>Series that got worse, worst first.</summary>
    public required IReadOnlyList<SeriesChange> Regressions { get; init; }

    /// <summary>Series that got better, best first.</summary>
    public required IReadOnlyList<SeriesChange> Improvements { get; init; }

    /// <summary>Series whose whole interval is inside of the margin.</summary>
    public required int Same { get; init; }

    /// <summary>Series of which nothing can be said, with the reason.</summary>
    public required IReadOnlyList<UndecidedSeries> Undecided { get; init; }

    /// <summary>The geometric mean of the ratios of all methods' mean times, with its interval; null if none is in both versions.</summary>
    public required OverallChange? Overall { get; init; }
}

/// <summary>A series that changed from one version to the other.</summary>
/// <param name="Id">The series.</param>
/// <param name="Before">The median of the earlier version's launches.</param>
/// <param name="After">That of the later one's.</param>
/// <param name="Ratio">After divided by before, by Hodges and Lehmann; null where a value is zero.</param>
/// <param name="Low">The lower end of its 90 % interval; null likewise, or where there are too few values for an end.</param>
/// <param name="High">The upper end.</param>
/// <param name="Q">The chance of a false discovery, corrected for the number of series.</param>
/// <param name="ByLaunches">Judged by launches; else by blocks of time of too few launches, against twice the margin.</param>
public sealed record SeriesChange(SeriesId Id, double Before, double After, double? Ratio, double? Low, double? High, double Q, bool ByLaunches);

/// <summary>A series that could not be judged.</summary>
/// <param name="Id">The series.</param>
/// <param name="Reason">Why.</param>
public sealed record UndecidedSeries(SeriesId Id, string Reason);

/// <summary>The geometric mean of ratios.</summary>
/// <param name="Ratio">After divided by before.</param>
/// <param name="Low">The lower end of its 90 % interval.</param>
/// <param name="High">The upper end.</param>
/// <param name="Methods">How many are in it.</param>
public sealed record OverallChange(double Ratio, double Low, double High, int Methods);
