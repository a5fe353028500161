using PerfGen.Histograms;

namespace PerfGen.Tests.Snapshots;

public sealed class SnapshotMergeTests
{
    private static readonly Snapshot _other = Samples.Shop with
    {
        TakenAt = Samples.Shop.TakenAt.AddMinutes(5),
        StartedAt = Samples.Shop.StartedAt.AddMinutes(-5),
        Process = Samples.Shop.Process with { Id = 815, Host = "shop-2" },
        Methods =
        [
            Samples.Shop.Methods[0] with
            {
                Time = Samples.Time(1_000_000, selfNs: 400_000, waitNs: 500_000, [new(200, 3), new(259, 7)]),
                Calls = 10,
                TimedCalls = 10,
                Errors = 2,
                Cancelled = 4,
                Allocated = Samples.Allocation(measuredCalls: 6, totalBytes: 9_000, maxBytes: 5_000, [new(36, 1), new(40, 2)]),
            },
            Samples.Row("Shop.Added.Later", "()", Samples.Time(5_000, 5_000, 0, [new(150, 4)])),
        ],
    };

    [Fact]
    public void CountsTotalsAndBucketsAddExactly()
    {
        MethodSnapshot row = Snapshot.Merge([Samples.Shop, _other]).Methods.Single(static row => row.Name == "Shop.OrderService.PlaceAsync");

        Assert.Equal((1_210L, 5L, 5L, 1_210L), (row.Calls, row.Errors, row.Cancelled, row.TimedCalls));
        Assert.Equal((769_000_000L, 30_400_000L, 690_500_000L), (row.Time!.TotalNs, row.Time.SelfNs, row.Time.WaitNs));
        Assert.Equal([new(200, 3), new(259, 1_207)], row.Time.Buckets);
        Assert.Equal((406L, 369_000L, 5_000L), (row.Allocated!.MeasuredCalls, row.Allocated.TotalBytes, row.Allocated.MaxBytes));
        Assert.Equal([new(36, 301), new(40, 2)], row.Allocated.Buckets);
        Assert.Equal(_other.Methods[0].Time!.MinNs, row.Time.MinNs);
        Assert.Equal(Samples.Shop.Methods[0].Time!.MaxNs, row.Time.MaxNs);
    }

    [Fact]
    public void RowsOfOneSnapshotOnlyAreKeptInOrder()
    {
        Snapshot merged = Snapshot.Merge([Samples.Shop, _other]);

        Assert.Equal(["Shop.Added.Later", "Shop.OrderService.PlaceAsync", "Shop.Parser.Parse", "checkout"], merged.Methods.Select(static row => row.Name));
        Assert.Equal((_other.TakenAt, _other.StartedAt), (merged.TakenAt, merged.StartedAt));
        Assert.Equal(Samples.Shop.Process, merged.Process);
        Assert.Null(merged.Clock.RebucketError);
    }

    [Fact]
    public void OverloadsAndScopesOfTheSameNameStayApart()
    {
        TimeStatistics time = Samples.Time(5_000, 5_000, 0, [new(150, 4)]);
        MethodSnapshot[] rows = [Samples.Row("A.B", "()", time), Samples.Row("A.B", "(int)", time), Samples.Row("A.B", "()", time) with { Kind = ProbeKind.Scope }];

        Assert.Equal([8L, 8L, 8L], Snapshot.Merge([Samples.With(rows), Samples.With(rows)]).Methods.Select(static row => row.Calls));
    }

    [Fact]
    public void TheOrderOfMergingDoesNotMatter()
    {
        Snapshot third = Samples.With(Samples.Row("Shop.Parser.Parse", "(string)", Samples.Time(7_000, 7_000, 0, [new(100, 9)])));
        string[] merged =
        [
            Rows(Snapshot.Merge([Samples.Shop, _other, third])),
            Rows(Snapshot.Merge([third, _other, Samples.Shop])),
            Rows(Snapshot.Merge([Snapshot.Merge([Samples.Shop, _other]), third])),
            Rows(Snapshot.Merge([Samples.Shop, Snapshot.Merge([_other, third])])),
        ];

        Assert.Single(merged.Distinct());

        // File and line are those of the first snapshot, and so is the process.
        static string Rows(Snapshot snapshot) => (Samples.Shop with { Methods = [.. snapshot.Methods.Select(static row => row with { File = "", Line = 0 })] }).ToJson();
    }

    [Fact]
    public void BucketsOfDifferentClocksAreBroughtOntoOneScaleWithAStatedError()
    {
        // 10,000 calls from 1 to 2 ms, once in ticks of 1 ns and once of 100 ns.
        long[] durations = [.. Enumerable.Range(0, 10_000).Select(static number => 1_000_000L + 100 * number)];
        Snapshot merged = Snapshot.Merge([Recorded(durations, nsPerTick: 1), Recorded(durations, nsPerTick: 100)]);
        MethodSnapshot row = Assert.Single(merged.Methods);

        Assert.Equal(("mixed", 1.0), (merged.Clock.Kind, merged.Clock.NsPerTick));
        double error = Assert.NotNull(merged.Clock.RebucketError);
        Assert.InRange(error, 0.001, 0.0625);
        Assert.Equal((20_000L, 20_000L), (row.Calls, row.Time!.Buckets.Sum(static bucket => bucket.Count)));
        Assert.Equal(2 * durations.Sum(), row.Time.TotalNs);
        AssertWithin(error, durations[4_999], row.Time.P50Ns);
        AssertWithin(error, durations[9_499], row.Time.P95Ns);
        AssertWithin(error, durations[9_989], row.Time.P999Ns);
        Assert.Equal((durations[0], durations[^1]), (row.Time.MinNs, row.Time.MaxNs));
    }

    [Fact]
    public void ViolationsAddAndTheOtherLimitsAreHeldAgainstTheSum()
    {
        ThresholdResult Limit(string what, double limit, long violations) =>
            new() { What = what, Limit = limit, Actual = 1, Violations = violations, Severity = Severity.Warning, Exceeded = violations > 0 };
        MethodSnapshot first = Samples.Shop.Methods[0] with { Thresholds = [Limit("maxNs", 1_000, 3), Limit("errorRate", 0.004, 0)] };
        MethodSnapshot second = _other.Methods[0] with { Thresholds = [Limit("maxAllocatedBytes", 10, 5), Limit("maxNs", 1_000, 4), Limit("errorRate", 0.004, 1)] };

        foreach (Snapshot[] order in new[] { new[] { Samples.With(first), Samples.With(second) }, [Samples.With(second), Samples.With(first)] })
        {
            IReadOnlyList<ThresholdResult> results = Assert.Single(Snapshot.Merge(order).Methods).Thresholds!;
            Assert.Equal(7, results.Single(static result => result.What == "maxNs").Violations);
            Assert.Equal(5, results.Single(static result => result.What == "maxAllocatedBytes").Violations);
            ThresholdResult errors = results.Single(static result => result.What == "errorRate");
            Assert.Equal((5 / 1_210.0, true), (errors.Actual, errors.Exceeded));
        }
    }

    [Fact]
    public void TheShareOfTheRunIsNeverMoreThanAllOfIt()
    {
        // The first process ran so long that its share was rounded to nothing.
        Snapshot idle = Samples.Shop with { Instrumentation = new() { TotalNs = 1_000_000, PercentOfRun = 0 } };
        Snapshot busy = Samples.Shop with { Instrumentation = new() { TotalNs = 10, PercentOfRun = 50 } };
        InstrumentationCost cost = Snapshot.Merge([idle, busy]).Instrumentation;

        Assert.Equal(1_000_010, cost.TotalNs);
        Assert.InRange(cost.PercentOfRun, 0, 0.01);
    }

    [Fact]
    public void OneSnapshotIsItsOwnSumAndNoneIsAnError()
    {
        Assert.Same(Samples.Shop, Snapshot.Merge([Samples.Shop]));
        Assert.Throws<ArgumentException>(static () => Snapshot.Merge([]));
    }

    private static Snapshot Recorded(long[] durations, double nsPerTick)
    {
        var counts = new BucketCounts();
        foreach (long duration in durations)
            counts.Add(LogLinear.IndexOf((long)(duration / nsPerTick), LogLinear.TimeSubBits), 1);
        var time = TimeStatistics.From(
            [.. counts.Occupied], nsPerTick, durations.Sum(), durations.Sum(), 0, (long)(durations[0] / nsPerTick), (long)(durations[^1] / nsPerTick));
        return Samples.With(Samples.Row("A.B", "()", time)) with { Clock = Samples.Shop.Clock with { NsPerTick = nsPerTick } };
    }

    private static void AssertWithin(double error, double expected, double actual) =>
        Assert.InRange(actual, expected * (1 - error), expected * (1 + error));
}
