using PerfGen.Recording;

namespace PerfGen.Tests.Recording;

public sealed class StressTests
{
    private const int LongThreads = 8;
    private const int CallsOfALongThread = 500_000;
    private const int ShortThreads = 400;
    private const int CallsOfAShortThread = 200;
    private const int OneErrorIn = 500;

    [Fact]
    public void NoCallIsLostWhileThreadsEndAndCollectionsAndSnapshotsGoOn()
    {
        Probe probe = TestProbe.Method();
        using var watch = new SnapshotWatch(probe);
        using var collections = new Background(static () =>
        {
            GC.Collect();
            Thread.Sleep(10);
        });

        Thread[] steady = [.. Enumerable.Range(0, LongThreads).Select(_ => Started(() => Calls(probe, CallsOfALongThread, Measured)))];
        for (int started = 0; started < ShortThreads; started += 20)
        {
            Thread[] brief = [.. Enumerable.Range(0, 20).Select(_ => Started(() => Calls(probe, CallsOfAShortThread, Measured)))];
            Array.ForEach(brief, static thread => thread.Join());
        }

        Array.ForEach(steady, static thread => thread.Join());

        MethodSnapshot row = probe.Row();
        const long AllCalls = (long)LongThreads * CallsOfALongThread + (long)ShortThreads * CallsOfAShortThread;
        const long AllErrors = (long)LongThreads * (CallsOfALongThread / OneErrorIn);
        Assert.Equal(AllCalls, row.Calls);
        Assert.Equal(AllCalls, row.TimedCalls);
        Assert.Equal(AllCalls, row.Time!.Buckets.Sum(static bucket => bucket.Count));
        Assert.Equal(AllCalls, row.Allocated!.MeasuredCalls);
        Assert.Equal(AllErrors, row.Errors);
        watch.AssertEveryIntervalGrew(atLeast: 3);
    }

    [Fact]
    public void NoSampledCallOrErrorIsLostWhileThreadsEndAndSnapshotsAndTrackingComeAndGo()
    {
        Probe probe = TestProbe.Method(sampling: Sampling.Adaptive);
        using var watch = new SnapshotWatch(probe);
        using var tracking = new Background(static () =>
        {
            using (CallTracking.Start())
                Thread.Sleep(1);
            Thread.Sleep(20);
        });

        Thread[] steady = [.. Enumerable.Range(0, LongThreads).Select(_ => Started(() => Calls(probe, CallsOfALongThread, SampledCalls)))];
        for (int started = 0; started < ShortThreads; started += 20)
        {
            Thread[] brief = [.. Enumerable.Range(0, 20).Select(_ => Started(() => Calls(probe, CallsOfAShortThread, SampledCalls)))];
            Array.ForEach(brief, static thread => thread.Join());
        }

        Array.ForEach(steady, static thread => thread.Join());

        MethodSnapshot row = probe.Row();
        Assert.Equal((long)LongThreads * CallsOfALongThread + (long)ShortThreads * CallsOfAShortThread, row.Calls);
        Assert.Equal((long)LongThreads * (CallsOfALongThread / OneErrorIn), row.Errors);
        Assert.InRange(row.TimedCalls, ShortThreads, row.Calls / 2);
        watch.AssertEveryIntervalGrew(atLeast: 3);

        static void SampledCalls(Probe probe, bool fail) => SampledWrapper.Call(probe, fail ? static () => throw new TimeoutException() : static () => { });
    }

    [Fact]
    public void EveryCallThatFoundTheSwitchOnIsCountedWhileItIsToggled()
    {
        Probe probe = TestProbe.Method();
        const int Calls = 300_000;
        long recorded = 0;
        try
        {
            using var toggling = new Background(static () =>
            {
                Profiler.IsEnabled = !Profiler.IsEnabled;
                Thread.SpinWait(500);
            });
            Thread[] threads = [.. Enumerable.Range(0, 4).Select(_ => Started(Gated))];
            Array.ForEach(threads, static thread => thread.Join());
        }
        finally
        {
            Profiler.IsEnabled = true;
        }

        Assert.InRange(recorded, 1, 4L * Calls - 1);
        Assert.Equal(recorded, probe.Row().Calls);

        void Gated()
        {
            long seen = 0;
            for (int number = 0; number < Calls; number++)
            {
                if (!Gate.On)
                    continue;
                Measured(probe, fail: false);
                seen++;
            }

            Interlocked.Add(ref recorded, seen);
        }
    }

    private static Thread Started(Action body)
    {
        var thread = new Thread(() => body());
        thread.Start();
        return thread;
    }

    private static void Calls(Probe probe, int count, Action<Probe, bool> call)
    {
        for (int number = 1; number <= count; number++)
        {
            try
            {
                call(probe, number % OneErrorIn == 0);
            }
            catch (TimeoutException)
            {
                // The error that the call is to be counted with.
            }
        }
    }

    private static void Measured(Probe probe, bool fail)
    {
        var call = new ProfiledCall(probe);
        try
        {
            if (fail)
                throw new TimeoutException();
            call.Leave();
        }
        catch (Exception error) when (call.Failed(error))
        {
            throw;
        }
    }
}
