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
        Probe[] methods = [.. Enumerable.Range(0, Methods).Select(static number => TestProbe.Method($"{number}", test: "Typical"))];
        Probe last = TestProbe.Method("last", test: "Typical");
        long used = 0;
        OwnThread.Run(() =>
        {
            // The table of cells has eight bytes for each probe of the process, those of all other tests included:
            // the last probe's cell makes it as long as it will be.
            Arena memory = FreshCells.ForThisThread();
            Recorder.Attach(last);
            long table = memory.Size;
            long[] durations = Distributions.Sample("lognormal", 1_000);
            foreach (Probe method in methods)
            {
                Cell* cell = Recorder.Attach(method);
                foreach (long duration in durations)
                {
                    Cell.TryRecordTime(cell, duration, duration);
                    Cell.RecordBytes(cell, 100 + duration % 400);
                }
            }

            used = memory.Size - table;
        });

        Assert.True(used <= Methods * 1024, $"{used / Methods} bytes per method.");
    }

    [Fact]
    public void AThousandMethodsOnTwoHundredThreadsNeedLessThan250Megabytes()
    {
        const int Methods = 1_000, Threads = 200;
        Probe[] probes = [.. Enumerable.Range(0, Methods).Select(static number => TestProbe.Method($"{number}"))];
        using var ready = new CountdownEvent(Threads);
        using var measured = new ManualResetEventSlim();
        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(_ => new Thread(Body, maxStackSize: 256 * 1024))];
        Array.ForEach(threads, static thread => thread.Start());
        Assert.True(ready.Wait(Patience.Limit), "The threads did not get ready.");
        long held = Recorder.NativeBytes;
        measured.Set();
        Array.ForEach(threads, static thread => thread.Join());

        Assert.InRange(held, Methods * Threads * 128L, 250_000_000);
        Assert.Equal(3 * Threads, probes[^1].Row().Calls);

        unsafe void Body()
        {
            foreach (Probe probe in probes)
            {
                Cell* cell = Recorder.CellOf(probe);
                foreach (long ticks in (ReadOnlySpan<long>)[900, 1_000, 1_500])
                    Cell.TryRecordTime(cell, ticks, ticks);
            }

            ready.Signal();
            measured.Wait();
        }
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
