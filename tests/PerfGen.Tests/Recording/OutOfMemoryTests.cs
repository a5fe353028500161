using PerfGen.Recording;

namespace PerfGen.Tests.Recording;

/// <summary>What cannot be recorded is lost from the figures, and never the user's call.</summary>
public sealed class OutOfMemoryTests
{
    [Fact]
    public void ACallWhoseCellCannotBeMadeStillReturns()
    {
        Probe[] probes = [.. Enumerable.Range(0, 200).Select(static number => TestProbe.Method($"{number}"))];
        int returned = 0, lost = 0;
        OwnThread.Run(() =>
        {
            Arena memory = FreshCells.ForThisThread();
            Wrapper.Call(probes[0], static () => { });
            memory.Limit = memory.Size;
            foreach (Probe probe in probes)
            {
                Wrapper.Call(probe, () => returned++);
                lost += IsLost(probe) ? 1 : 0;
            }

            Assert.Throws<TimeoutException>(() => Wrapper.Call(probes[^1], static () => throw new TimeoutException()));
            SampledWrapper.Call(probes[^1], () => returned++);
            Assert.Equal(1, Returning(probes[^1]));
        });

        Assert.Equal(201, returned);
        Assert.InRange(lost, 1, 199);
    }

    [Fact]
    public void ATaskOfACallThatCannotBeRecordedIsTheCallersAsEver()
    {
        Probe probe = TestProbe.Method();
        OwnThread.Run(() =>
        {
            FreshCells.ForThisThread().Limit = 0;
            var source = new TaskCompletionSource();
            Task task = Wrapper.CallAsync(probe, () => source.Task);
            Assert.Same(source.Task, task);

            var withResult = new ValueTask<int>(7);
            Assert.Equal(7, Wrapper.CallValueAsync(probe, () => withResult).Result);
            source.SetResult();
        });
    }

    [Fact]
    public unsafe void AValueForWhichTheHistogramCannotGrowIsNotCountedByHalf()
    {
        Probe probe = TestProbe.Method();
        OwnThread.Run(() =>
        {
            Arena memory = FreshCells.ForThisThread();
            Cell* cell = Recorder.CellOf(probe);
            Assert.True(Cell.TryRecordTime(cell, 1_000, 1_000));
            memory.Limit = memory.Size;
            long recorded = 1;
            for (int octave = 10; octave < 50; octave++)
                recorded += Cell.TryRecordTime(cell, 1L << octave, 0) ? 1 : 0;

            var totals = new ProbeTotals();
            totals.Add(cell);
            Assert.InRange(recorded, 2, 40);
            Assert.Equal(recorded, totals.Times.Total);
        });
    }

    private static unsafe bool IsLost(Probe probe) => Recorder.CellOf(probe) == LostState.Cell;

    private static int Returning(Probe probe)
    {
        var call = new ProfiledCall(probe);
        try
        {
            call.Leave();
            return 1;
        }
        catch (Exception error) when (call.Failed(error))
        {
            throw;
        }
    }
}
