using PerfGen.Histograms;
using PerfGen.Snapshots;

namespace PerfGen.Monitoring.Tests.Samples;

/// <summary>Profiles made by hand, whose every value is known. The clock ticks in nanoseconds.</summary>
internal static class SampleProfile
{
    public static readonly DateTimeOffset Start = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public static Snapshot Of(params MethodSnapshot[] rows) => new()
    {
        TakenAt = Start.AddSeconds(10),
        StartedAt = Start,
        Process = new ProcessIdentity { Id = 4711, Name = "Shop", Host = "shop-1", Runtime = ".NET 10.0.0", Os = "Debian GNU/Linux 13", Architecture = "x64", ProcessorCount = 8 },
        Clock = new ClockIdentity { Kind = "stopwatch", NsPerTick = 1, OverheadNs = 48 },
        Instrumentation = new InstrumentationCost { TotalNs = 69_600, PercentOfRun = 0.01 },
        Methods = rows,
    };

    /// <summary>A method with so many calls of each duration.</summary>
    public static MethodSnapshot Method(string name, string signature = "()", params (double Milliseconds, long Calls)[] durations)
    {
        var counts = new BucketCounts();
        foreach ((double milliseconds, long calls) in durations)
            counts.Add(LogLinear.IndexOf((long)(milliseconds * 1e6), LogLinear.TimeSubBits), calls);
        (double Milliseconds, long Calls)[] called = [.. durations.Where(static duration => duration.Calls > 0)];
        long total = (long)durations.Sum(static duration => duration.Milliseconds * 1e6 * duration.Calls);
        return new MethodSnapshot
        {
            Name = name,
            Signature = signature,
            Kind = ProbeKind.Method,
            File = "Shop.cs",
            Line = 12,
            Calls = counts.Total,
            Errors = 0,
            Cancelled = 0,
            TimedCalls = counts.Total,
            Time = counts.Total == 0 ? null : TimeStatistics.From([.. counts.Occupied], 1, total, total, 0, (long)(called.Min(static duration => duration.Milliseconds) * 1e6), (long)(called.Max(static duration => duration.Milliseconds) * 1e6)),
        };
    }

    /// <summary>Calls that allocated nothing, and so many of each size.</summary>
    public static AllocationStatistics Allocations(long nothing, params (long Bytes, long Calls)[] sizes)
    {
        var counts = new BucketCounts();
        foreach ((long bytes, long calls) in sizes)
            counts.Add(LogLinear.IndexOf(bytes, LogLinear.SizeSubBits), calls);
        return AllocationStatistics.From([.. counts.Occupied], nothing + counts.Total, sizes.Sum(static size => size.Bytes * size.Calls), sizes.Length == 0 ? 0 : sizes.Max(static size => size.Bytes));
    }

    public static ThresholdResult Limit(string what, double limit, long? above) =>
        new() { What = what, Limit = limit, Actual = 0, Violations = 0, Above = above, Severity = Severity.Warning, Exceeded = false };
}
