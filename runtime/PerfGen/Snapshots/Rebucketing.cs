using PerfGen.Histograms;

namespace PerfGen.Snapshots;

/// <summary>Brings the time buckets of different clocks onto one scale of nanoseconds.</summary>
internal static class Rebucketing
{
    /// <summary>
    /// A bucket is counted where its middle falls: off by half a bucket at the most, and half a bucket again for the bucket
    /// it falls into; a bucket is at most 1/16 wide.
    /// </summary>
    private const double LargestError = 1.0 / (1 << LogLinear.TimeSubBits);

    public static ClockIdentity CommonClock(IReadOnlyList<Snapshot> snapshots) => new()
    {
        Kind = "mixed",
        NsPerTick = 1,
        OverheadNs = Math.Round(snapshots.Average(static snapshot => snapshot.Clock.OverheadNs), 1),
        RebucketError = LargestError,
    };

    public static Snapshot ToNanoseconds(Snapshot snapshot) => snapshot.Clock.NsPerTick == 1
        ? snapshot
        : snapshot with { Methods = [.. snapshot.Methods.Select(row => ToNanoseconds(row, snapshot.Clock.NsPerTick))] };

    private static MethodSnapshot ToNanoseconds(MethodSnapshot row, double nsPerTick)
    {
        if (row.Time is not { } time)
            return row;

        var counts = new BucketCounts();
        foreach ((int index, long count) in time.Buckets)
        {
            double middle = (LogLinear.LowerBound(index, time.SubBits) / 2.0 + LogLinear.UpperBound(index, time.SubBits) / 2.0) * nsPerTick;
            counts.Add(LogLinear.IndexOf((long)Math.Clamp(middle, time.MinNs, time.MaxNs), LogLinear.TimeSubBits), count);
        }

        return row with { Time = time with { Buckets = [.. counts.Occupied] } };
    }
}
