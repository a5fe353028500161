using PerfGen.Recording;
using PerfGen.Tests.Histograms;

namespace PerfGen.Tests.Recording;

public sealed class NativeMemoryTests
{
    private const int ProbesPerThread = 40;

    [Fact]
    public void ThreadsThatComeAndGoReuseTheSameMemory()
    {
        Probe[] probes = [.. Enumerable.Range(0, ProbesPerThread).Select(static number => TestProbe.Method($"{number}"))];
        RunThreads(probes, 50);
        long before = Recorder.NativeBytes;
        RunThreads(probes, 400);
        long growth = Recorder.NativeBytes - before;

        Assert.Equal(450, probes[0].Row().Calls);
        // Without reuse it would be 400 times the least that one thread needs: a cell per probe.
        long withoutReuse = 400L * ProbesPerThread * 128;
        Assert.True(growth < withoutReuse / 2, $"400 threads left {growth:N0} bytes behind.");
    }

    [Fact]
    public unsafe void AThreadNeedsAtMostAKilobytePerTypicalMethod()
    {
        const int Methods = 200;
        long used = 0;
        OwnThread.Run(() =>
        {
            Arena memory = FreshCells.ForThisThread();
            long[] durations = Distributions.Sample("lognormal", 1_000);
            for (int number = 0; number < Methods; number++)
            {
                Cell* cell = Recorder.Attach(TestProbe.Method($"{number}", test: "Typical"));
                foreach (long duration in durations)
                {
                    Cell.TryRecordTime(cell, duration, duration);
                    Cell.RecordBytes(cell, 100 + duration % 400);
                }
            }

            used = memory.Size;
        });

        Assert.True(used <= Methods * 1024, $"{used / Methods} bytes per method.");
    }

    private static void RunThreads(Probe[] probes, int count)
    {
        for (int number = 0; number < count; number++)
        {
            OwnThread.Run(() =>
            {
                foreach (Probe probe in probes)
                    Wrapper.Call(probe, static () => { });
            });
        }
    }
}
