using PerfGen.Monitoring.Comparing.Sides;
using PerfGen.Monitoring.Statistics;

namespace PerfGen.Monitoring.Comparing;

/// <summary>What one number does not tell: tails and modes.</summary>
internal static class Distributions
{
    /// <summary>Fewer raw values have no 95th percentile to speak of.</summary>
    private const int FewestForTails = 20;

    public static Tail? TailOf(Series series)
    {
        if (series.Profiles.Count > 0)
            return TailOfProfiles(series);

        double[] raw = [.. series.Raw.SelectMany(static launch => launch)];
        if (raw.Length < FewestForTails)
            return null;

        Array.Sort(raw);
        return new Tail(Quantiles.OfSorted(raw, 0.95), Quantiles.OfSorted(raw, 0.99));
    }

    public static string? TwoModes(Series before, Series after) => (HasTwoModes(before), HasTwoModes(after)) switch
    {
        (true, true) => "both",
        (true, false) => "before",
        (false, true) => "after",
        _ => null,
    };

    private static bool HasTwoModes(Series series) => Modality.HasTwoModes(series.Iterations);

    private static Tail? TailOfProfiles(Series series)
    {
        double[] p95 = [.. series.Profiles.Select(static row => row.Time?.P95Ns).OfType<double>()];
        double[] p99 = [.. series.Profiles.Select(static row => row.Time?.P99Ns).OfType<double>()];
        return p95.Length == 0 ? null : new Tail(Quantiles.Median(p95), Quantiles.Median(p99));
    }
}
