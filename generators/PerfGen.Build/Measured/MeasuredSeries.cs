using PerfGen.Build.Manifests;

namespace PerfGen.Build.Measured;

/// <summary>One row of a snapshot, as far as a report shows it. Times in nanoseconds, sizes in bytes; null is unknown.</summary>
/// <param name="Variant">Its labels and its caller, for people; empty if the series has neither.</param>
/// <param name="Broken">The limits that it exceeded, by the snapshot's names, such as <c>p95Ns</c>.</param>
internal sealed record MeasuredSeries(
    SeriesName Series,
    string Variant,
    long Calls,
    long Errors,
    double? MeanNs,
    double? SelfNs,
    double? P95Ns,
    double? P99Ns,
    long AllocationCalls,
    double? AllocatedBytes,
    IReadOnlyList<string> Broken);

/// <summary>The series of one method together.</summary>
internal sealed class MeasuredMethod(IReadOnlyList<MeasuredSeries> series)
{
    public IReadOnlyList<MeasuredSeries> Series { get; } = series;

    public long Calls => Series.Sum(static one => one.Calls);

    public long Errors => Series.Sum(static one => one.Errors);

    /// <summary>Over all calls of the series whose time is known.</summary>
    public double? MeanNs
    {
        get
        {
            MeasuredSeries[] timed = [.. Series.Where(static one => one.MeanNs is not null && one.Calls > 0)];
            return timed.Length == 0 ? null : timed.Sum(static one => one.MeanNs!.Value * one.Calls) / timed.Sum(static one => (double)one.Calls);
        }
    }

    public double? SelfNs => Series.Any(static one => one.SelfNs is not null) ? Series.Sum(static one => one.SelfNs ?? 0) : null;

    /// <summary>Of the worst series: percentiles do not add.</summary>
    public double? P95Ns => Series.Max(static one => one.P95Ns);

    /// <inheritdoc cref="P95Ns"/>
    public double? P99Ns => Series.Max(static one => one.P99Ns);

    /// <summary>Per call, over the calls whose allocation is known.</summary>
    public double? AllocatedPerCall => AllocationCalls > 0 ? Series.Sum(static one => one.AllocatedBytes ?? 0) / AllocationCalls : null;

    /// <summary>Calls whose allocation is known.</summary>
    public long AllocationCalls => Series.Sum(static one => one.AllocationCalls);

    public bool IsBroken(string limit) => Series.Any(one => one.Broken.Contains(limit));
}
