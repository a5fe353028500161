using PerfGen.Recording;

namespace PerfGen.Tests.Recording;

/// <summary>Threads end and are folded, and their windows are replaced, under the eyes of a reader.</summary>
public sealed class SnapshotRaceTests
{
    private const int Snapshots = 4_000;
    private const int LastingThreads = 16;
    private const int Octaves = 60;

    [Fact]
    public void NoBucketEverShrinksAndNoneIsWrongInTheEnd()
    {
        Probe[] probes = [.. Enumerable.Range(0, 4).Select(static number => TestProbe.Method($"{number}"))];
        using var end = new ManualResetEventSlim();
        long rounds = 0;

        // Read first, and long: what ends meanwhile is folded, and its memory taken by another, before it is its turn.
        Thread[] lasting = [.. Enumerable.Range(0, LastingThreads).Select(_ => new Thread(() => Round(end.Wait)))];
        Array.ForEach(lasting, static thread => thread.Start());
        try
        {
            Patience.Until(() => Interlocked.Read(ref rounds) == LastingThreads);
            using Background first = new(Brief), second = new(Brief);
            var before = new Dictionary<(Probe, int), long>();
            for (int number = 0; number < Snapshots; number++)
                AssertNothingShrank(before, probes);
        }
        finally
        {
            end.Set();
            Array.ForEach(lasting, static thread => thread.Join());
        }

        foreach (Probe probe in probes)
        {
            MethodSnapshot row = probe.Row();
            Assert.Equal(rounds * Octaves, row.Calls);
            Assert.All(row.Time!.Buckets, bucket => Assert.Equal(rounds, bucket.Count));
        }

        void Brief() => OwnThread.Run(() => Round(static () => { }));

        void Round(Action then)
        {
            RecordEveryOctave(probes);
            Interlocked.Increment(ref rounds);
            then();
        }
    }

    /// <summary>From small to large, so that each value needs a larger window.</summary>
    private static unsafe void RecordEveryOctave(Probe[] probes)
    {
        for (int octave = 0; octave < Octaves; octave++)
        {
            foreach (Probe probe in probes)
            {
                Cell* cell = HotState.CellOf(HotState.Current, probe.Id);
                if (cell == null)
                    cell = Recorder.Attach(probe);
                Cell.TryRecordTime(cell, 1L << octave, self: 0);
            }
        }
    }

    private static void AssertNothingShrank(Dictionary<(Probe, int), long> before, Probe[] probes)
    {
        Recorder.Read((probe, totals) =>
        {
            if (!probes.Contains(probe))
                return;

            int occupied = 0;
            foreach ((int index, long count) in totals.Times.Occupied)
            {
                occupied++;
                if (count < before.GetValueOrDefault((probe, index)))
                    Assert.Fail($"Bucket {index} of {probe} shrank from {before[(probe, index)]} to {count}.");
                before[(probe, index)] = count;
            }

            Assert.True(occupied == Octaves, $"Of the buckets of {probe} only {occupied} are left.");
        });
    }
}
