using PerfGen.Monitoring.Statistics;

namespace PerfGen.Monitoring.Trends.Drifting;

/// <summary>Looks for a steady slope in one regime.</summary>
internal static class DriftSearch
{
    /// <summary>The drift of the points; null where none is certain, or none that counts.</summary>
    /// <param name="points">Of one regime, <see cref="MannKendall.FewestValues"/> or more.</param>
    /// <param name="options">The level, and the smallest change.</param>
    public static Drift? Find(ReadOnlySpan<TrendPoint> points, TrendOptions options)
    {
        if (points.Length < MannKendall.FewestValues || points[0].Time == points[^1].Time)
            return null;

        Blocks blocks = Blocks.Of(points);
        if ((RankedDrift.Find(blocks, options) ?? SteppedDrift.Find(blocks, options)) is not { } slope)
            return null;

        double moved = slope.PerHour.Value * (points[^1].Time - points[0].Time).TotalHours;
        // What grows from nothing counts; anything else by its share.
        return slope.Start != 0 && Math.Abs(moved / slope.Start) < options.MinimumChange
            ? null
            : new Drift(slope.PerHour.Value, slope.PerHour.Low, slope.PerHour.High, slope.Start + moved, slope.Chance, points[0].Time, points[^1].Time);
    }
}
