using PerfGen.Monitoring.Statistics;
using PerfGen.Monitoring.Trends.Drifting;

namespace PerfGen.Monitoring.Trends.Forecasting;

/// <summary>A heap that keeps growing although it is collected.</summary>
/// <param name="Drift">In bytes; what the collections leave, not what is allocated between them.</param>
/// <param name="TimeToLimit">When the memory limit is reached; null without a limit, or beyond the horizon.</param>
public sealed record SuspectedLeak(Drift Drift, TimeToLimit? TimeToLimit);

/// <summary>Looks for leaks in what collections leave behind. Pure functions, any thread.</summary>
public static class LeakAnalysis
{
    /// <summary>The instrument of System.Runtime's meter that says what the last collection left, by generation.</summary>
    public const string HeapAfterCollection = "dotnet.gc.last_collection.heap.size";

    /// <summary>Less may be a cache that fills, or code that is compiled as it is first used.</summary>
    private const double SmallestGrowth = 0.10;

    /// <summary>Of the whole regime's slope. What is left of the growth of something that fills is less.</summary>
    private const double SmallestSlopeOfLaterHalf = 0.5;

    /// <summary>
    /// A drift upwards of a tenth or more over the current regime, which its later half still has, is suspected to be a leak. A cache that is not
    /// full yet looks the same: it is a suspicion.
    /// </summary>
    /// <param name="heapAfterCollection">Bytes, such as of generation 2.</param>
    /// <param name="memoryLimit">Bytes that the process may have; null if there is no limit.</param>
    /// <param name="options">How strict; null for the defaults.</param>
    public static SuspectedLeak? Of(IEnumerable<TrendPoint> heapAfterCollection, double? memoryLimit = null, TrendOptions? options = null)
    {
        options ??= new TrendOptions();
        return Of(TrendAnalysis.Of(heapAfterCollection, Badness.Up, options), memoryLimit, options.Horizon);
    }

    internal static SuspectedLeak? Of(SeriesTrend trend, double? memoryLimit, TimeSpan horizon) =>
        trend.Drift is { IsUp: true } drift && (drift.Change is null or >= SmallestGrowth) && StillGrows(trend.Points.Skip(trend.RegimeStart), drift)
            ? new SuspectedLeak(drift, memoryLimit is { } limit ? drift.Until(limit, horizon) : null)
            : null;

    private static bool StillGrows(IEnumerable<TrendPoint> regime, Drift drift)
    {
        TrendPoint[] points = [.. regime];
        Blocks later = Blocks.Of(points.AsSpan(points.Length / 2));
        return new TheilSen(later.Hours, later.Values).Slope >= SmallestSlopeOfLaterHalf * drift.PerHour;
    }
}
