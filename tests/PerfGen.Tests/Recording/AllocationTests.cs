namespace PerfGen.Tests.Recording;

public sealed class AllocationTests
{
    // An array of bytes on a 64-bit runtime: header, method table, length, data.
    private const int ArrayLength = 1_000;
    private const int ArraySize = 24 + ArrayLength;

    [Fact]
    public void TheBytesOfACallAreExact()
    {
        Probe probe = TestProbe.Method();
        WarmUp();
        for (int call = 0; call < 10; call++)
            Wrapper.Call(probe, Allocate);

        AllocationStatistics allocated = probe.Row().Allocated!;
        Assert.Equal(10, allocated.MeasuredCalls);
        Assert.Equal(10 * ArraySize, allocated.TotalBytes);
        Assert.Equal(ArraySize, allocated.MeanBytes);
        Assert.Equal(ArraySize, allocated.MaxBytes);
    }

    [Fact]
    public void CallsThatAllocateNothingCountAsMeasured()
    {
        Probe probe = TestProbe.Method();
        WarmUp();
        for (int call = 0; call < 60; call++)
            Wrapper.Call(probe, static () => { });
        for (int call = 0; call < 40; call++)
            Wrapper.Call(probe, Allocate);

        AllocationStatistics allocated = probe.Row().Allocated!;
        Assert.Equal(100, allocated.MeasuredCalls);
        Assert.Equal(0, allocated.P50Bytes);
        Assert.InRange(allocated.P95Bytes, ArraySize / 2, ArraySize);
        Assert.Equal(40, allocated.Buckets.Sum(static bucket => bucket.Count));
    }

    [Fact]
    public void ACallerIsChargedForItsCallees()
    {
        Probe outer = TestProbe.Method("outer"), inner = TestProbe.Method("inner");
        WarmUp();
        Wrapper.Call(outer, () =>
        {
            Wrapper.Call(inner, Allocate);
            Wrapper.Call(inner, Allocate);
        });

        Assert.Equal(2 * ArraySize, outer.Row().Allocated!.TotalBytes);
        Assert.Equal(2 * ArraySize, inner.Row().Allocated!.TotalBytes);
    }

    [Fact]
    public void NobodyIsChargedForTheRoomThatTheRecorderMakes()
    {
        Action nothing = static () => { };
        Probe outer = TestProbe.Method("outer");
        Probe[] inner = [.. Enumerable.Range(0, 500).Select(static number => TestProbe.Method($"{number}"))];
        WarmUp();
        OwnThread.Run(() =>
        {
            FreshCells.ForThisThread();
            Wrapper.Call(outer, () =>
            {
                foreach (Probe probe in inner)
                    Wrapper.Call(probe, nothing);
            });

            Assert.Equal(0, FreshCells.AllocatedBytesOf(outer));
        });
    }

    [Fact]
    public void NobodyIsChargedForTheAnnouncementOfAViolation()
    {
        Probe outer = TestProbe.Method("outer");
        Probe inner = TestProbe.Method("inner", thresholds: [new() { MaxMs = 0, CooldownSeconds = 0 }]);
        Profiler.ThresholdExceeded += Ignore;
        try
        {
            Wrapper.Call(inner, Work.Tick);
            Wrapper.Call(outer, () =>
            {
                for (int call = 0; call < 100; call++)
                    Wrapper.Call(inner, Work.Tick);
            });
        }
        finally
        {
            Profiler.ThresholdExceeded -= Ignore;
        }

        Assert.Equal(0, outer.Row().Allocated!.TotalBytes);

        static void Ignore(object? sender, ThresholdExceededEventArgs exceeded)
        {
        }
    }

    [Fact]
    public void WithoutMemoryNothingIsSaidAboutAllocation()
    {
        Probe probe = TestProbe.Method(memory: false);
        Wrapper.Call(probe, Allocate);

        Assert.Equal(1, probe.Row().Calls);
        Assert.Null(probe.Row().Allocated);
    }

    private static void Allocate() => GC.KeepAlive(new byte[ArrayLength]);

    private static void WarmUp() => Wrapper.Call(TestProbe.Method(test: "WarmUp"), Allocate);
}
