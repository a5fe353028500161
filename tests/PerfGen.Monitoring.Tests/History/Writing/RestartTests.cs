using PerfGen.Monitoring.History;

namespace PerfGen.Monitoring.Tests.History.Writing;

public sealed class RestartTests
{
    private static readonly TimeSpan _second = TimeSpan.FromSeconds(1);

    [Fact]
    public void ARestartGoesOnWithinThePeriodAndTheGapShows()
    {
        using var folder = new HistoryFolder();
        MonitoringInterval[] before = [.. SampleIntervals.Row(4, _second)];
        MonitoringInterval[] after = [.. SampleIntervals.Row(3, _second, SampleIntervals.Morning.AddSeconds(6), firstNumber: 4)];
        folder.Run(before, "1.0");
        folder.Run(after, "1.1");

        HistoryPoint point = Assert.Single(folder.Read(HistoryResolution.Interval));

        PointComparison.AssertHolds(point, SampleIntervals.Sum([.. before, .. after]));
        Assert.Equal((SampleIntervals.Morning, SampleIntervals.Morning.AddSeconds(9)), (point.Start, point.End));
        Assert.Equal(7 * _second, point.Covered);
        HistoryVersion[] versions =
        [
            new("1.0", SampleIntervals.Morning, SampleIntervals.Morning.AddSeconds(4)),
            new("1.1", SampleIntervals.Morning.AddSeconds(6), SampleIntervals.Morning.AddSeconds(9)),
        ];
        Assert.Equal(versions, point.Versions);
        Assert.Equal(versions, folder.Reader.ListVersions());
    }

    [Fact]
    public void ARunGoesOnInTheSegmentOfTheOneBefore()
    {
        using var folder = new HistoryFolder();
        for (int run = 0; run < 20; run++)
            folder.Run(SampleIntervals.Row(1, _second, SampleIntervals.Morning.AddMinutes(run)));
        Assert.Single(folder.Segments("interval"));
        Assert.Single(folder.Segments("minute"));
        Assert.Equal(20, folder.Read(HistoryResolution.Minute).Length);
    }

    [Fact]
    public void VersionsKeepTheirTimesThroughEveryLevel()
    {
        using var folder = new HistoryFolder();
        DateTimeOffset deployed = SampleIntervals.Morning.AddHours(3).AddMinutes(20);
        folder.Run(SampleIntervals.Row(20, TimeSpan.FromMinutes(10)), "1.0");
        folder.Run(SampleIntervals.Row(300, TimeSpan.FromMinutes(10), deployed), "2.0");
        HistoryPoint first = folder.Read(HistoryResolution.Day)[0];
        Assert.Equal(["1.0", "2.0"], first.Versions.Select(static version => version.Version));
        Assert.Equal(deployed, first.Versions[1].Start);
        Assert.Equal(new HistoryVersion("2.0", deployed, deployed.AddMinutes(3000)), folder.Reader.ListVersions()[1]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void AnySequenceOfRestartsAndClocksKeepsTheTotalsExact(int seed)
    {
        var random = new Random(seed);
        using var folder = new HistoryFolder();
        folder.Options.KeepIntervals = new HistoryRetention(TimeSpan.FromHours(2), 64 * 1024 * random.Next(1, 4));
        folder.Options.KeepMinutes = new HistoryRetention(TimeSpan.FromHours(5), 128 * 1024);
        DateTimeOffset now = SampleIntervals.Morning;
        var all = new List<MonitoringInterval>();
        for (int run = 0; run < 25; run++)
        {
            MonitoringInterval[] intervals = [.. SampleIntervals.Row(random.Next(1, 60), TimeSpan.FromSeconds(random.Next(1, 40)), now, firstNumber: all.Count)];
            all.AddRange(intervals);
            folder.Run(intervals, $"1.{run / 5}");
            // On, or with a clock that was set, back.
            now = intervals[^1].End.AddSeconds(random.Next(4) == 0 ? -random.Next(4000) : random.Next(4000));
        }

        foreach (HistoryResolution resolution in new[] { HistoryResolution.Day, HistoryResolution.Hour })
        {
            HistoryPoint[] points = folder.Read(resolution);
            Assert.Equal(points.Select(static point => point.PeriodStart).Distinct().Order(), points.Select(static point => point.PeriodStart));
            Assert.Equal(all.Sum(static interval => interval.Profile.Methods.Sum(static row => row.Calls)), points.Sum(static point => point.Profile.Methods.Sum(static row => row.Calls)));
            Assert.Equal(all.Sum(static interval => interval.Metrics.Families[0].Series[0].Value), points.Sum(static point => point.Metrics.Families[0].Series[0].Value));
            Assert.Equal(all.Sum(static interval => (interval.End - interval.Start).TotalSeconds), points.Sum(static point => point.Covered.TotalSeconds));
        }

        Assert.Equal(["1.0", "1.1", "1.2", "1.3", "1.4"], folder.Reader.ListVersions().Select(static version => version.Version).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void AClockThatIsSetBackAddsToThePeriodsItComesByAgain()
    {
        using var folder = new HistoryFolder();
        TimeSpan ten = TimeSpan.FromSeconds(10);
        MonitoringInterval[] first = [.. SampleIntervals.Row(60, ten)];
        MonitoringInterval back = SampleIntervals.One(60, first[^1].End, SampleIntervals.Morning - first[^1].End);
        MonitoringInterval[] again = [.. SampleIntervals.Row(30, ten, firstNumber: 61)];
        folder.Run([.. first, back, .. again]);

        HistoryPoint[] minutes = folder.Read(HistoryResolution.Minute);
        Assert.Equal(Enumerable.Range(0, 10).Select(static i => SampleIntervals.Morning.AddMinutes(i)), minutes.Select(static point => point.PeriodStart));
        // The interval in which it happened has no length that is known, but what it saw counts.
        PointComparison.AssertHolds(minutes[0], SampleIntervals.Sum([.. first[..6], back, .. again[..6]]));
        Assert.Equal([.. Enumerable.Repeat(120, 5), .. Enumerable.Repeat(60, 5)], minutes.Select(static point => (int)point.Covered.TotalSeconds));
        PointComparison.AssertHolds(folder.Read(HistoryResolution.Day).Single(), SampleIntervals.Sum([.. first, back, .. again]));
    }
}
