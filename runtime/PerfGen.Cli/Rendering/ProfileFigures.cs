using PerfGen.Monitoring.Comparing.Sides;

namespace PerfGen.Cli.Rendering;

/// <summary>Figures that only rows of profiles have.</summary>
internal static class ProfileFigures
{
    /// <summary>Time per call without profiled callees, over all processes of the side; null for benchmarks.</summary>
    public static double? SelfNsPerCall(Series series)
    {
        long calls = series.Profiles.Sum(static row => row.Time is null ? 0 : row.TimedCalls);
        return calls == 0 ? null : series.Profiles.Sum(static row => (double)(row.Time?.SelfNs ?? 0)) / calls;
    }
}
