using PerfGen.Histograms;

namespace PerfGen.Tests.Snapshots;

/// <summary>Snapshots made by hand, whose every value is known.</summary>
internal static class Samples
{
    public static Snapshot Shop { get; } = new()
    {
        TakenAt = new DateTimeOffset(2026, 1, 2, 3, 4, 15, TimeSpan.Zero),
        StartedAt = new DateTimeOffset(2026, 1, 2, 3, 4, 5, 500, TimeSpan.Zero),
        Process = new ProcessIdentity
        {
            Id = 4711,
            Name = "Shop",
            Host = "shop-1",
            Runtime = ".NET 10.0.0",
            Os = "Debian GNU/Linux 13",
            Architecture = "x64",
            ProcessorCount = 8,
        },
        Clock = new ClockIdentity { Kind = "stopwatch", NsPerTick = 1, OverheadNs = 48 },
        Instrumentation = new InstrumentationCost { TotalNs = 69_600, PercentOfRun = 0.01 },
        Methods =
        [
            Row("Shop.OrderService.PlaceAsync", "(Shop.Cart, int)", time: Time(768_000_000, selfNs: 30_000_000, waitNs: 690_000_000, [new(259, 1_200)])) with
            {
                File = "OrderService.cs",
                Line = 42,
                Errors = 3,
                Cancelled = 1,
                Allocated = Allocation(measuredCalls: 400, totalBytes: 360_000, maxBytes: 1_264, [new(36, 300)]),
                Thresholds =
                [
                    new() { What = "p95Ns", Limit = 500_000, Actual = 653_707, Violations = 1, Severity = Severity.Critical, Exceeded = true },
                    new() { What = "maxAllocatedBytes", Limit = 4_096, Actual = 1_264, Violations = 0, Severity = Severity.Warning, Exceeded = false },
                ],
            },
            Row("Shop.Parser.Parse", "(string)", time: Time(60_000_000, selfNs: 60_000_000, waitNs: 0, [new(242, 200)])) with
            {
                Allocated = Allocation(measuredCalls: 200, totalBytes: 0, maxBytes: 0, []),
            },
            Row("checkout", "", time: Time(50_000_000, selfNs: 10_000_000, waitNs: 0, [new(270, 50)])) with { Kind = ProbeKind.Scope },
        ],
    };

    public static Snapshot With(params MethodSnapshot[] rows) => Shop with { Methods = rows };

    /// <summary>A row that has as many calls as its buckets.</summary>
    public static MethodSnapshot Row(string name, string signature, TimeStatistics time)
    {
        long calls = time.Buckets.Sum(static bucket => bucket.Count);
        return new MethodSnapshot
        {
            Name = name,
            Signature = signature,
            Kind = ProbeKind.Method,
            File = "",
            Line = 0,
            Calls = calls,
            Errors = 0,
            Cancelled = 0,
            TimedCalls = calls,
            Time = time,
        };
    }

    public static TimeStatistics Time(long totalNs, long selfNs, long waitNs, Bucket[] buckets, double nsPerTick = 1) => TimeStatistics.From(
        buckets,
        nsPerTick,
        totalNs,
        selfNs,
        waitNs,
        LogLinear.LowerBound(buckets[0].Index, LogLinear.TimeSubBits),
        LogLinear.UpperBound(buckets[^1].Index, LogLinear.TimeSubBits));

    public static AllocationStatistics Allocation(long measuredCalls, long totalBytes, long maxBytes, Bucket[] buckets) =>
        AllocationStatistics.From(buckets, measuredCalls, totalBytes, maxBytes);
}
