using System.Diagnostics;

namespace PerfGen.Benchmarks.Overhead;

/// <summary>
/// Times cases against each other: short slices of each in turn, round after round, so that whatever slows the machine down slows all of
/// them. Of several threads each figure is the mean of theirs, and so is that of one case at several <see cref="Places"/>.
/// </summary>
internal static class PairedRun
{
    private const double SliceMilliseconds = 2;
    private const int WarmUps = 4;

    /// <summary>Longer than the runtime waits before it compiles with full optimisation.</summary>
    private const int TieringMilliseconds = 250;

    public static IReadOnlyDictionary<Case, Figures> Run(IReadOnlyList<Case> cases, int threads, int rounds)
    {
        WarmUp(cases);
        int[] calls = [.. cases.Select(CallsPerSlice)];
        var slices = new double[threads][][];
        var bytes = new double[threads][];
        var together = new SpinningBarrier(threads);
        Thread[] workers = [.. Enumerable.Range(0, threads).Select(number => new Thread(() => Work(number)))];
        Array.ForEach(workers, static worker => worker.Start());
        Array.ForEach(workers, static worker => worker.Join());

        return Enumerable.Range(0, cases.Count)
            .GroupBy(index => (cases[index].Subject, cases[index].Body))
            .ToDictionary(places => cases[places.First()], places => new Figures(
                Mean(places, (thread, index) => slices[thread][index].Min()),
                Mean(places, (thread, index) => slices[thread][index].Order().ElementAt(rounds / 4)),
                Mean(places, (thread, index) => bytes[thread][index])));

        double Mean(IEnumerable<int> places, Func<int, int, double> figure) => places.Average(index => Enumerable.Range(0, threads).Average(thread => figure(thread, index)));

        void Work(int number)
        {
            slices[number] = [.. cases.Select(_ => new double[rounds])];
            bytes[number] = new double[cases.Count];
            for (int round = 0; round < rounds; round++)
            {
                for (int index = 0; index < cases.Count; index++)
                {
                    together.SignalAndWait();
                    long allocated = GC.GetAllocatedBytesForCurrentThread(), start = Stopwatch.GetTimestamp();
                    cases[index].Loop(calls[index]);
                    slices[number][index][round] = Stopwatch.GetElapsedTime(start).TotalNanoseconds / calls[index];

                    // The last round's: whatever is made once has been made.
                    bytes[number][index] = Math.Round((double)(GC.GetAllocatedBytesForCurrentThread() - allocated) / calls[index]);
                }
            }
        }
    }

    private static void WarmUp(IReadOnlyList<Case> cases)
    {
        for (int time = 0; time < WarmUps; time++)
        {
            foreach (Case one in cases)
            {
                for (int loop = 0; loop < 40; loop++)
                    one.Loop(50);
            }

            Thread.Sleep(TieringMilliseconds);
        }
    }

    private static int CallsPerSlice(Case one)
    {
        const int Trial = 500;
        long start = Stopwatch.GetTimestamp();
        one.Loop(Trial);
        double perCall = Stopwatch.GetElapsedTime(start).TotalMilliseconds / Trial;
        return (int)Math.Clamp(SliceMilliseconds / perCall, 200, 1_000_000);
    }
}
