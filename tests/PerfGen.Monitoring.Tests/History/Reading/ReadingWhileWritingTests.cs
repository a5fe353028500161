using PerfGen.Monitoring.History;
using PerfGen.Monitoring.History.Merging;
using PerfGen.Monitoring.History.Writing;

namespace PerfGen.Monitoring.Tests.History.Reading;

public sealed class ReadingWhileWritingTests
{
    [Fact]
    public void ReadersSeeEveryAcknowledgedPointOnceWhileMoreAreWritten()
    {
        using var folder = new HistoryFolder();
        // Small enough that segments come and go all the time.
        folder.Options.KeepIntervals = new HistoryRetention(TimeSpan.FromMinutes(10), 64 * 1024);
        folder.Options.KeepMinutes = new HistoryRetention(TimeSpan.FromHours(3), 128 * 1024);
        const int Last = 3000;
        int acknowledged = 0;
        Exception? failure = null;
        using HistoryStore store = HistoryStore.Open(folder.Options, HistoryFiles.OnDisk);
        var writer = new Thread(() =>
        {
            try
            {
                foreach (MonitoringInterval interval in SampleIntervals.Row(Last, TimeSpan.FromSeconds(10)))
                {
                    store.Append(PointMerge.OfIntervals([IntervalPart.Of(interval)], "1.0", interval.Start, TimeSpan.FromSeconds(10)));
                    Interlocked.Increment(ref acknowledged);
                    store.RollUp();
                }
            }
            catch (Exception error)
            {
                failure = error;
            }
        });
        writer.Start();

        HistoryReader reader = folder.Reader;
        int readings = 0;
        do
        {
            foreach (HistoryResolution resolution in new[] { HistoryResolution.Day, HistoryResolution.Hour })
            {
                int before = Volatile.Read(ref acknowledged);
                double seen = reader.Read(resolution).Sum(static point => point.Covered.TotalSeconds) / 10;
                int after = Volatile.Read(ref acknowledged);
                Assert.InRange(seen, before, after + 1);
                readings++;
            }
        }
        while (writer.IsAlive);

        writer.Join();
        Assert.Null(failure);
        Assert.Equal(0, reader.DamagedLines);
        Assert.Equal(Last, reader.Read(HistoryResolution.Day).Sum(static point => point.Covered.TotalSeconds) / 10);
        Assert.True(readings > 2, $"There were only {readings} readings while it was written.");
    }

    [Fact]
    public void AnotherProcessIsReadWhileItWrites()
    {
        using var folder = new HistoryFolder();
        int read = 0;
        int[] acknowledged = PerfGen.Monitoring.Tests.History.Writing.WritingProcess.RunAndKill(folder.Directory, 0, acknowledgements: 3, milliseconds: 0, whileRunning: () => read = folder.Read(HistoryResolution.Interval).Length);
        Assert.InRange(read, 3, acknowledged.Length + 1);
    }
}
