using PerfGen.Monitoring.History;

namespace PerfGen.Monitoring.Tests.History.Writing;

public sealed class KilledWriterTests(ITestOutputHelper output)
{
    private const int Kills = 50;

    [Fact]
    public void NothingAcknowledgedIsLostWhenTheWriterIsKilledFiftyTimes()
    {
        using var folder = new HistoryFolder();
        var random = new Random(11);
        var acknowledged = new List<int>();
        int first = 0;
        for (int kill = 0; kill < Kills; kill++)
        {
            int[] seen = WritingProcess.RunAndKill(folder.Directory, first, acknowledgements: 1 + random.Next(4), milliseconds: random.Next(15));
            Assert.Equal(Enumerable.Range(first, seen.Length), seen);
            acknowledged.AddRange(seen);
            // The one after the last may have been written and not been acknowledged; it is not written again.
            first = seen[^1] + 2;
        }

        HistoryReader reader = folder.Reader;
        HistoryPoint[] points = [.. reader.Read(HistoryResolution.Interval)];
        int[] found = [.. points.Select(WritingProcess.NumberOf)];
        output.WriteLine($"{Kills} kills, {acknowledged.Count} acknowledged, {found.Length} found, {reader.DamagedLines} torn");
        Assert.Equal(found.Distinct(), found);
        Assert.Empty(acknowledged.Except(found));
        Assert.InRange(found.Length, acknowledged.Count, acknowledged.Count + Kills);
        MonitoringInterval[] intervals = [.. found.Select(WritingProcess.Interval)];
        foreach ((HistoryPoint point, MonitoringInterval interval) in points.Zip(intervals))
            PointComparison.AssertHolds(point, SampleIntervals.Sum([interval]));

        foreach (HistoryResolution resolution in new[] { HistoryResolution.Minute, HistoryResolution.Hour, HistoryResolution.Day, HistoryResolution.Week })
        {
            foreach (HistoryPoint point in reader.Read(resolution))
                PointComparison.AssertHolds(point, SampleIntervals.Sum([.. intervals.Where(interval => interval.Start >= point.PeriodStart && interval.Start < point.PeriodEnd)]));
            Assert.Equal(found.Length * 10, reader.Read(resolution).Sum(static point => point.Covered.TotalSeconds));
        }
    }
}
