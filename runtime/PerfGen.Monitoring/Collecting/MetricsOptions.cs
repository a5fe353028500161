namespace PerfGen.Monitoring.Collecting;

/// <summary>Which meters are collected, and how much of them.</summary>
public sealed class MetricsOptions
{
    /// <summary>
    /// The meters that are collected, <c>*</c> standing for any characters: <c>Microsoft.AspNetCore.*</c>, or of single instruments
    /// <c>System.Net.Http/http.client.request.duration</c>. Initially all.
    /// </summary>
    public IList<string> Include { get; } = ["*"];

    /// <summary>
    /// The meters and instruments among them that are not, in the same form. PerfGen's own meter, <c>PerfGen</c>, is never
    /// collected: the profile says the same.
    /// </summary>
    public IList<string> Exclude { get; } = [];

    /// <summary>Whether the process and the machine it runs on are measured: the meter <c>PerfGen.Host</c>. Initially true.</summary>
    public bool Host { get; set; } = true;

    /// <summary>
    /// The largest number of series with values of their own in one metric: 1 to 1,000,000; initially 2,000. Past it the label
    /// with the most distinct values takes <c>other</c> for values not seen before; such series come on top, as many again at most.
    /// </summary>
    public int MaxSeriesPerMetric { get; set; } = 2_000;

    /// <summary>
    /// How far <see cref="PerfGenMonitor.RecentMetrics"/> looks back: initially a minute, at most a day. Zero keeps nothing for it.
    /// </summary>
    public TimeSpan RecentMaxAge { get; set; } = TimeSpan.FromMinutes(1);

    internal void Validate()
    {
        if (MaxSeriesPerMetric is < 1 or > 1_000_000)
            throw new ArgumentOutOfRangeException(nameof(MaxSeriesPerMetric), MaxSeriesPerMetric, "A metric has from 1 to 1,000,000 series; set MaxSeriesPerMetric within them.");
        if (RecentMaxAge < TimeSpan.Zero || RecentMaxAge > TimeSpan.FromDays(1))
            throw new ArgumentOutOfRangeException(nameof(RecentMaxAge), RecentMaxAge, "Recent metrics look back a day at most; set RecentMaxAge from zero to that.");
    }
}
