using PerfGen.Monitoring.History;

namespace PerfGen.Monitoring.Tests.History.Writing;

public sealed class RollupTests
{
    private static readonly TimeSpan _second = TimeSpan.FromSeconds(1);

    [Fact]
    public void SecondsAreMergedIntoThePeriodsThatHoldTheirMiddles()
    {
        using var folder = new HistoryFolder();
        MonitoringInterval[] seconds = [.. SampleIntervals.Row(25, _second, SampleIntervals.Morning.AddSeconds(-0.4))];
        folder.Run(seconds);
        HistoryPoint[] points = folder.Read(HistoryResolution.Interval);
        Assert.Equal([0, 10, 20], points.Select(static point => (point.PeriodStart - SampleIntervals.Morning).TotalSeconds));
        Assert.Equal([10, 10, 5], points.Select(static point => point.Covered.TotalSeconds));
        for (int i = 0; i < 3; i++)
            PointComparison.AssertHolds(points[i], SampleIntervals.Sum(seconds[(10 * i)..Math.Min(25, 10 * i + 10)]));
    }

    [Theory]
    [InlineData(HistoryResolution.Minute, 60, 61)]
    [InlineData(HistoryResolution.Hour, 3600, 3)]
    [InlineData(HistoryResolution.Day, 86400, 1)]
    [InlineData(HistoryResolution.Week, 604800, 1)]
    public void EveryResolutionIsTheSumOfItsIntervals(HistoryResolution resolution, int seconds, int atLeast)
    {
        using var folder = new HistoryFolder();
        // Two hours and a bit, from before a full hour on.
        MonitoringInterval[] intervals = [.. SampleIntervals.Row(400, TimeSpan.FromSeconds(20), SampleIntervals.Morning.AddMinutes(-10))];
        folder.Run(intervals);
        HistoryPoint[] points = folder.Read(resolution);
        Assert.InRange(points.Length, atLeast, 400);
        Assert.Equal(intervals.Length * 20, points.Sum(static point => point.Covered.TotalSeconds));
        foreach (HistoryPoint point in points)
        {
            Assert.Equal(TimeSpan.FromSeconds(seconds), point.PeriodEnd - point.PeriodStart);
            PointComparison.AssertHolds(point, SampleIntervals.Sum([.. intervals.Where(interval => interval.Start >= point.PeriodStart && interval.Start < point.PeriodEnd)]));
        }
    }

    [Fact]
    public void MinutesAndHoursAreOnDiskOnceTheyHaveEnded()
    {
        using var folder = new HistoryFolder();
        folder.Run(SampleIntervals.Row(6 * 60 * 2 + 7, TimeSpan.FromSeconds(10)));
        Assert.Equal(121, Points(folder, "minute"));
        // The second hour is known to be over when the first minute after it is.
        Assert.Equal(2, Points(folder, "hour"));
        Assert.Empty(folder.Segments("day"));
        Assert.Equal(6 * 60 * 2 + 7, folder.Read(HistoryResolution.Day).Single().Covered.TotalSeconds / 10);
    }

    [Fact]
    public void WeeksBeginOnMonday()
    {
        using var folder = new HistoryFolder();
        folder.Run(SampleIntervals.Row(9, TimeSpan.FromDays(1), SampleIntervals.Morning.AddDays(3)));
        HistoryPoint[] weeks = folder.Read(HistoryResolution.Week);
        Assert.All(weeks, static week => Assert.Equal(DayOfWeek.Monday, week.PeriodStart.DayOfWeek));
        Assert.Equal([4, 5], weeks.Select(static week => (int)week.Covered.TotalDays));
    }

    private static int Points(HistoryFolder folder, string level) =>
        folder.Segments(level).Sum(static path => File.ReadLines(path).Count(static line => line.StartsWith("{\"point\"", StringComparison.Ordinal)));
}
