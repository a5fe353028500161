using PerfGen.Histograms;
using PerfGen.Monitoring.Metrics;

namespace PerfGen.Monitoring.Collecting;

/// <summary>
/// The sliding window: the distribution of every series over the last while, whatever its kind. Of histograms from sub-windows a sixth as
/// long; of gauges and up-down counters the values at collections, of counters their rates per second between them.
/// </summary>
internal sealed class RecentWindow(TimeSpan maxAge)
{
    private const int SubWindows = 6, Samples = 60;

    public bool IsKept => maxAge > TimeSpan.Zero;

    /// <summary>Remembers what a collection saw of a series.</summary>
    public void Keep(CollectedSeries kept, MetricSeries series, MetricKind kind, DateTimeOffset at)
    {
        bool histogram = kind == MetricKind.Histogram;
        kept.Recent ??= new RecentValues(histogram ? SubWindows + 2 : Samples + 2);

        // Collections are never exactly on time: a tenth of a sub-window early counts as in time.
        kept.Recent.Add(at, series, maxAge / (histogram ? SubWindows : Samples) * 0.9);
    }

    /// <summary>The series over the window that ends at <paramref name="now"/>.</summary>
    public MetricSeries Of(RecentValues recent, MetricSeries latest, MetricKind kind, DateTimeOffset now)
    {
        DateTimeOffset start = now - maxAge;
        if (latest.Distribution is { } total)
        {
            MetricDistribution distribution = recent.At(start)?.Distribution is { } before ? DistributionArithmetic.Subtract(total, before) : total;
            return latest with { Value = distribution.Sum, Distribution = distribution };
        }

        (DateTimeOffset At, double Value)[] samples = [.. recent.Since(start)];
        if (kind != MetricKind.Counter)
            return latest with { Distribution = Distribution([.. samples.Select(static sample => sample.Value)]) };

        double[] rates = [.. samples.Zip(samples.Skip(1), static (earlier, later) =>
            Growth(earlier.Value, later.Value) / (later.At - earlier.At).TotalSeconds).Where(double.IsFinite)];
        return latest with { Value = Growth(recent.At(start)?.Value ?? 0, latest.Value), Distribution = Distribution(rates) };
    }

    private static double Growth(double earlier, double later) => later < earlier ? later : later - earlier;

    private static MetricDistribution Distribution(double[] values)
    {
        if (values.Length == 0)
            return DistributionArithmetic.Empty;

        Bucket[] buckets = [.. values.CountBy(FloatingLogLinear.IndexOf).OrderBy(static pair => pair.Key).Select(static pair => new Bucket(pair.Key, pair.Value))];
        return DistributionArithmetic.Of(buckets, values.Length, values.Sum(), values.Min(), values.Max(), null);
    }
}
