using PerfGen.Recording;

namespace PerfGen.Tests.Recording;

/// <summary>What becomes of a sampled call, whether it is its turn to be timed or not.</summary>
public sealed unsafe class SampledCallTests
{
    private const long Estimate = 1_000_000;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void AnExceptionThatAFinallyBlockReplacesCountsOnce(bool timed)
    {
        Probe probe = ProbeOf(timed);
        OwnThread.Run(() =>
        {
            Next(probe, timed);
            Assert.Throws<OperationCanceledException>(() => SampledWrapper.Call(probe, Replace));
            Assert.Equal(0, HotState.Current->CalleeTicks - Charged(probe, timed));
        });

        AssertOutcomes(probe, timed, errors: 0, cancelled: 1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void AMethodThatCatchesTheReplacedExceptionHasNotFailed(bool timed)
    {
        Probe probe = ProbeOf(timed);
        OwnThread.Run(() =>
        {
            Next(probe, timed);
            SampledWrapper.Call(probe, Recover);
        });

        AssertOutcomes(probe, timed, errors: 0, cancelled: 0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void AMethodThatCatchesTheReplacedExceptionAndThenFailsCountsOnce(bool timed)
    {
        Probe probe = ProbeOf(timed);
        OwnThread.Run(() =>
        {
            Next(probe, timed);
            Assert.Throws<TimeoutException>(() => SampledWrapper.Call(probe, static () =>
            {
                Recover();
                throw new TimeoutException();
            }));
        });

        AssertOutcomes(probe, timed, errors: 1, cancelled: 0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void AMethodThatCatchesTheReplacedExceptionAndReturnsAPendingTaskHasNotFailed(bool timed)
    {
        Probe probe = ProbeOf(timed);
        var source = new TaskCompletionSource();
        OwnThread.Run(() =>
        {
            Next(probe, timed);
            SampledWrapper.CallAsync(probe, () =>
            {
                Recover();
                return source.Task;
            });
        });
        source.SetResult();

        AssertOutcomes(probe, timed, errors: 0, cancelled: 0);
    }

    [Fact]
    public void AnUntimedCallChargesItsCallerWhatItUsuallyTakesAndEachOfItsCalleesWhatThatTook()
    {
        Probe outer = TestProbe.Method("outer", sampleOneIn: 1_000), inner = TestProbe.Method("inner", sampleOneIn: 1_000), timed = TestProbe.Method("timed");
        OwnThread.Run(() =>
        {
            Next(outer, isTimed: false);
            Next(inner, isTimed: false);
            Assert.Equal(Estimate, Charged(() => SampledWrapper.Call(inner, static () => { })));
            Assert.Equal(2 * Estimate, Charged(() => SampledWrapper.Call(outer, () => SampledWrapper.Call(inner, static () => { }))));
            long charged = Charged(() => SampledWrapper.Call(outer, () => Wrapper.Call(timed, static () => Work.Spin(1))));
            Assert.InRange(charged, Estimate + TicksOf(timed), Estimate + TicksOf(timed) + Overhead.OutsideTicks);
            Assert.Equal(2 * Estimate, Charged(() => Assert.Throws<TimeoutException>(
                () => SampledWrapper.Call(outer, () => SampledWrapper.Call(inner, static () => throw new TimeoutException())))));
        });
    }

    [Fact]
    public void WhatAnUntimedCallUsuallyTakesLeavesOutItsCallees()
    {
        Probe outer = TestProbe.Method("outer", sampleOneIn: 1_000), inner = TestProbe.Method("inner");
        OwnThread.Run(() =>
        {
            SampledWrapper.Call(outer, () => Wrapper.Call(inner, static () => Work.Spin(20)));
            Assert.True(Recorder.CellOf(outer)->Estimate < TicksOf(inner) / 2, $"{Recorder.CellOf(outer)->Estimate} ticks.");
        });
    }

    [Fact]
    public void TimedCallsWithinEachOtherReuseTheirMemoryHoweverTheyEnd()
    {
        Probe probe = TestProbe.Method(sampleOneIn: 2);
        OwnThread.Run(() =>
        {
            for (int time = 0; time < 100; time++)
            {
                Nest(50);
                Assert.Throws<TimeoutException>(() => Nest(50, static () => throw new TimeoutException()));
                Nest(49, () => SampledWrapper.CallAsync(probe, static () => new TaskCompletionSource().Task));
            }

            int spare = 0;
            for (TimedCall* call = HotState.Current->SpareTimed; call != null; call = call->Next)
                spare++;
            Assert.Equal(51, spare);
        });

        void Nest(int depth, Action? innermost = null)
        {
            Recorder.CellOf(probe)->TimeAt = 0;
            SampledWrapper.Call(probe, () =>
            {
                if (depth > 0)
                    Nest(depth - 1, innermost);
                else
                    innermost?.Invoke();
            });
        }
    }

    [Fact]
    public void ACallThatThereIsNoMemoryToTimeIsCounted()
    {
        Probe probe = TestProbe.Method(sampleOneIn: 1_000);
        OwnThread.Run(() =>
        {
            Arena memory = FreshCells.ForThisThread();
            Cell* cell = Recorder.CellOf(probe);
            UseUp(memory);

            SampledWrapper.Call(probe, static () => { });
            Assert.Throws<TimeoutException>(() => SampledWrapper.Call(probe, static () => throw new TimeoutException()));
            Assert.Equal((2L, 0L, 1L), (cell->Untimed, cell->Timed, cell->Errors));

            memory.Limit = long.MaxValue;
            SampledWrapper.Call(probe, static () => { });
            Assert.Equal((2L, 1L, 1L), (cell->Untimed, cell->Timed, cell->Errors));
        });
    }

    [Fact]
    public void ACallThatHasNoCellIsNotTimedAlthoughThereWouldBeMemoryForThat()
    {
        Probe probe = TestProbe.Method(sampleOneIn: 1_000);
        OwnThread.Run(() =>
        {
            Arena memory = FreshCells.ForThisThread();
            void* block = memory.Allocate(sizeof(TimedCall));
            UseUp(memory);
            memory.Free(block, sizeof(TimedCall));
            SampledWrapper.Call(probe, static () => { });
            Assert.Throws<TimeoutException>(() => SampledWrapper.Call(probe, static () => throw new TimeoutException()));

            // All threads that have no memory share this one's state: nothing of theirs may get there.
            Assert.True(LostState.Thread->SpareTimed == null);
            Assert.True(Recorder.CellOf(probe) == LostState.Cell);
        });
    }

    private static void UseUp(Arena memory)
    {
        memory.Limit = memory.Size;
        Assert.Throws<InsufficientMemoryException>((Action)(() =>
        {
            while (true)
                memory.Allocate(1);
        }));
    }

    private static Probe ProbeOf(bool timed, [System.Runtime.CompilerServices.CallerMemberName] string test = "") =>
        TestProbe.Method(timed ? "timed" : "untimed", sampleOneIn: 1_000, test: test);

    /// <summary>Decides about the calling thread's calls of a series that are to come.</summary>
    private static void Next(Probe probe, bool isTimed)
    {
        Cell* cell = Recorder.CellOf(probe);
        cell->TimeAt = isTimed ? 0 : long.MaxValue;
        cell->Estimate = Estimate;
    }

    private static long Charged(Action call)
    {
        long before = HotState.Current->CalleeTicks;
        call();
        return HotState.Current->CalleeTicks - before;
    }

    /// <summary>What the only call of a series is charged with on the calling thread.</summary>
    private static long Charged(Probe probe, bool timed) => timed ? TicksOf(probe) + Overhead.OutsideTicks : Estimate;

    private static long TicksOf(Probe probe) => Recorder.CellOf(probe)->TotalTicks;

    private static void AssertOutcomes(Probe probe, bool timed, long errors, long cancelled)
    {
        MethodSnapshot row = probe.RowAfter(1);
        Assert.Equal((1L, errors, cancelled), (row.Calls, row.Errors, row.Cancelled));
        Assert.Equal(timed ? 1 : 0, row.TimedCalls);
    }

    private static void Recover()
    {
        try
        {
            Replace();
        }
        catch (OperationCanceledException)
        {
            // The second exception ends here; the first one got as far as the wrapper's filter.
        }
    }

    private static void Replace()
    {
        try
        {
            throw new TimeoutException();
        }
        finally
        {
            Work.Throw(new OperationCanceledException());
        }
    }
}
