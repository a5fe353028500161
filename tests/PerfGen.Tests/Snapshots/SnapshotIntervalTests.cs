using PerfGen.Histograms;

namespace PerfGen.Tests.Snapshots;

public sealed class SnapshotIntervalTests
{
    private static readonly Snapshot _later = Samples.Shop with { TakenAt = Samples.Shop.TakenAt.AddMinutes(1) };

    [Fact]
    public void AnIntervalIsWhatWasRecordedBetweenTwoSnapshots()
    {
        Probe probe = TestProbe.Method();
        Wrapper.Call(probe, static () => Work.Spin(1));
        Snapshot earlier = Profiler.Snapshot();
        Wrapper.Call(probe, static () => GC.KeepAlive(new byte[1_000]));
        Assert.Throws<TimeoutException>(() => Wrapper.Call(probe, static () => throw new TimeoutException()));
        Snapshot later = Profiler.Snapshot();

        Snapshot interval = later - earlier;
        MethodSnapshot row = interval.Row(probe), before = earlier.Row(probe), after = later.Row(probe);
        Assert.Equal((2L, 1L, 0L, 2L), (row.Calls, row.Errors, row.Cancelled, row.TimedCalls));
        Assert.Equal(after.Time!.TotalNs - before.Time!.TotalNs, row.Time!.TotalNs);
        Assert.Equal(after.Time.SelfNs - before.Time.SelfNs, row.Time.SelfNs);
        Assert.Equal(2, row.Time.Buckets.Sum(static bucket => bucket.Count));
        Assert.Equal((earlier.TakenAt, later.TakenAt), (interval.StartedAt, interval.TakenAt));
    }

    [Fact]
    public void IntervalsAddUpToTheWhole()
    {
        Probe probe = TestProbe.Method();
        Wrapper.Call(probe, Work.Tick);
        Snapshot first = Profiler.Snapshot();
        Wrapper.Call(probe, Work.Tick);
        Snapshot second = Profiler.Snapshot();
        Wrapper.Call(probe, Work.Tick);
        Snapshot third = Profiler.Snapshot();

        Assert.Equal((third - first).Row(probe).Time!.TotalNs, (second - first).Row(probe).Time!.TotalNs + (third - second).Row(probe).Time!.TotalNs);
        Assert.Equal((third - second).Row(probe).Calls, ((third - first) - (second - first)).Row(probe).Calls);
    }

    [Fact]
    public void ARowThatHasNotChangedIsTheSameInTheNextSnapshotAndOneThatHasLeavesTheOlderAsItWas()
    {
        Probe idle = TestProbe.Method("idle"), busy = TestProbe.Method("busy");
        Wrapper.Call(idle, Work.Tick);
        Wrapper.Call(busy, Work.Tick);
        Snapshot earlier = Profiler.Snapshot();
        MethodSnapshot before = earlier.Row(busy);
        (long calls, long total, int buckets) = (before.Calls, before.Time!.TotalNs, before.Time.Buckets.Count);
        Wrapper.Call(busy, static () => Work.Spin(1));
        Snapshot later = Profiler.Snapshot();

        Assert.Same(earlier.Row(idle), later.Row(idle));
        Assert.Equal((calls, total, buckets), (before.Calls, before.Time.TotalNs, before.Time.Buckets.Count));
        Assert.Equal((1L, 2L), (earlier.Row(busy).Calls, later.Row(busy).Calls));
    }

    [Fact]
    public void AnotherOutcomeOrAnotherAllocationMakesAnotherRow()
    {
        Probe probe = TestProbe.Method();
        Assert.Throws<TimeoutException>(() => Wrapper.Call(probe, static () => throw new TimeoutException()));
        MethodSnapshot failed = Profiler.Snapshot().Row(probe);
        Wrapper.Call(probe, static () => GC.KeepAlive(new byte[1_000]));
        MethodSnapshot allocated = Profiler.Snapshot().Row(probe);

        Assert.Equal((1L, 1L), (failed.Calls, failed.Errors));
        Assert.Equal((2L, 1L), (allocated.Calls, allocated.Errors));
        Assert.InRange(allocated.Allocated!.MaxBytes, 1_000, 1_100);
    }

    [Fact]
    public void RowsAreFoundInWhateverOrderTheEarlierSnapshotHasThem()
    {
        MethodSnapshot a = Samples.Row("A.A", "()", Samples.Time(1_000, 0, 0, [new(200, 2)])), b = Samples.Row("B.B", "()", Samples.Time(1_000, 0, 0, [new(200, 2)]));
        MethodSnapshot c = Samples.Row("C.C", "()", Samples.Time(9_000, 0, 0, [new(200, 9)]));
        Snapshot later = Samples.With(a with { Calls = a.Calls + 3 }, b with { Calls = b.Calls + 4 }, c);
        foreach (MethodSnapshot[] earlier in new MethodSnapshot[][] { [a, b], [b, a] })
        {
            Snapshot interval = later with { TakenAt = later.TakenAt.AddMinutes(1) } - Samples.With(earlier);
            Assert.Equal([("A.A", 3L), ("B.B", 4L), ("C.C", c.Calls)], interval.Methods.Select(static row => (row.Name, row.Calls)));
        }
    }

    [Fact]
    public void WhatWasNotCalledIsNotInTheInterval()
    {
        Probe idle = TestProbe.Method("idle"), fresh = TestProbe.Method("fresh");
        Wrapper.Call(idle, Work.Tick);
        Snapshot earlier = Profiler.Snapshot();
        Wrapper.Call(fresh, Work.Tick);
        Snapshot interval = Profiler.Snapshot() - earlier;

        Assert.Null(interval.RowOrNull(idle));
        Assert.Equal(1, interval.Row(fresh).Calls);
    }

    [Fact]
    public void TheExtremesOfAnIntervalAreThoseOfItsOutermostBuckets()
    {
        Bucket common = new(200, 10), added = new(240, 5);
        Snapshot earlier = Samples.With(Samples.Row("A.B", "()", Samples.Time(1_000_000, 0, 0, [common])));
        Snapshot later = _later with { Methods = [Samples.Row("A.B", "()", Samples.Time(3_000_000, 0, 0, [common, added]))] };

        TimeStatistics time = Assert.Single((later - earlier).Methods).Time!;
        Assert.Equal([added], time.Buckets);
        Assert.Equal(LogLinear.LowerBound(added.Index, LogLinear.TimeSubBits), time.MinNs);
        Assert.Equal(LogLinear.UpperBound(added.Index, LogLinear.TimeSubBits), time.MaxNs);
        Assert.Equal(400_000, time.MeanNs);
    }

    [Fact]
    public void ALimitThatWasUnknownInTheEarlierSnapshotIsNotTakenForAnother()
    {
        // While no allocation is known, its limit is not in the row and the next one has its place.
        MethodSnapshot row = Samples.Shop.Methods[0];
        ThresholdResult allocation = row.Thresholds![1] with { Violations = 7, Exceeded = true }, percentile = row.Thresholds[0];
        Snapshot earlier = Samples.With(row with { Thresholds = [percentile], Calls = row.Calls - 1 });
        Snapshot later = _later with { Methods = [row with { Thresholds = [allocation, percentile] }] };

        Assert.Equal(7, Assert.Single((later - earlier).Methods).Thresholds![0].Violations);
    }

    [Fact]
    public void SnapshotsOfDifferentProcessesDoNotSubtract()
    {
        ProcessIdentity process = Samples.Shop.Process;
        Snapshot[] others =
        [
            Samples.Shop with { Process = process with { Id = process.Id + 1 } },
            Samples.Shop with { Process = process with { Host = "shop-2" } },
            Samples.Shop with { Clock = Samples.Shop.Clock with { NsPerTick = 100 } },
            // In a container every process has the same id, and keeps its host's name when it is started again.
            Samples.Shop with { StartedAt = Samples.Shop.StartedAt.AddSeconds(1) },
        ];

        Assert.All(others, static other => Assert.Contains("different", Assert.Throws<ArgumentException>(() => _later - other).Message, StringComparison.Ordinal));
        Assert.NotNull(_later - Samples.Shop);
    }

    [Fact]
    public void TheEarlierSnapshotIsTheOneToSubtract() =>
        Assert.Contains("swap them", Assert.Throws<ArgumentException>(static () => Samples.Shop - _later).Message, StringComparison.Ordinal);

    [Fact]
    public void TheOperatorHasAName() =>
        Assert.Equal((_later - Samples.Shop).ToJson(), Snapshot.Subtract(_later, Samples.Shop).ToJson());
}
