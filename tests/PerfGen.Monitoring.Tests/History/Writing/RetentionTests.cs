using PerfGen.Monitoring.History;

namespace PerfGen.Monitoring.Tests.History.Writing;

public sealed class RetentionTests
{
    private static readonly TimeSpan _minute = TimeSpan.FromMinutes(1);

    [Fact]
    public void PointsOfTheKeptAgeStayAndOlderOnesGo()
    {
        using var folder = new HistoryFolder();
        folder.Options.KeepIntervals = new HistoryRetention(TimeSpan.FromHours(4), 1 << 30);
        folder.Run(SampleIntervals.Row(24 * 60, _minute));
        DateTimeOffset end = SampleIntervals.Morning.AddDays(1), oldest = folder.Reader.Oldest(HistoryResolution.Interval)!.Value;
        Assert.InRange(end - oldest, TimeSpan.FromHours(4), TimeSpan.FromHours(5.1));
        Assert.Equal(SampleIntervals.Morning, folder.Reader.Oldest(HistoryResolution.Minute));
        Assert.Equal(24 * 60, folder.Read(HistoryResolution.Day).Sum(static point => point.Covered.TotalMinutes));
    }

    [Fact]
    public void ALevelStaysBelowItsSizeWhateverItsAge()
    {
        using var folder = new HistoryFolder();
        folder.Options.KeepIntervals = new HistoryRetention(TimeSpan.FromDays(99), 100_000);
        long largest = 0;
        using (var recorder = folder.Start())
        {
            foreach (MonitoringInterval interval in SampleIntervals.Row(900, _minute))
            {
                recorder.Observe(PerfGen.Monitoring.History.Merging.IntervalPart.Of(interval));
                if (Directory.Exists(folder.Directory))
                    largest = Math.Max(largest, folder.Segments("interval").Sum(static path => new FileInfo(path).Length));
            }
        }

        Assert.InRange(largest, 80_000, 100_000);
        Assert.Equal(900, folder.Read(HistoryResolution.Minute).Length);
    }

    [Fact]
    public void WhatGoesBeforeItsPeriodHasEndedIsRolledUpFirst()
    {
        using var folder = new HistoryFolder();
        // Minutes that would be gone before their hour is over, and hours before their day.
        folder.Options.KeepIntervals = new HistoryRetention(TimeSpan.FromSeconds(8), 64 * 1024);
        folder.Options.KeepMinutes = new HistoryRetention(TimeSpan.FromMinutes(8), 64 * 1024);
        folder.Options.KeepHours = new HistoryRetention(TimeSpan.FromHours(2), 64 * 1024);
        MonitoringInterval[] intervals = [.. SampleIntervals.Row(600, TimeSpan.FromSeconds(30))];
        folder.Run(intervals);
        PointComparison.AssertHolds(folder.Read(HistoryResolution.Day).Single(), SampleIntervals.Sum(intervals));
        Assert.InRange(folder.Segments("interval").Length, 1, 20);
        Assert.InRange(folder.Segments("minute").Length, 1, 20);
    }

    [Fact]
    public void SettingsThatKeepNothingAreRefused()
    {
        var options = new HistoryOptions { Directory = "x", KeepHours = new HistoryRetention(TimeSpan.FromHours(1), 10) };
        ArgumentException error = Assert.Throws<ArgumentOutOfRangeException>(() => PerfGenMonitor.Start(monitoring => monitoring.History = options));
        Assert.Contains("at least 65536 bytes of each level; set HistoryOptions.KeepHours", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(61)]
    public void AnIntervalThatDoesNotDivideTheMinuteIsRefused(int seconds)
    {
        var options = new HistoryOptions { Directory = "x", Interval = TimeSpan.FromSeconds(seconds) };
        Assert.Contains("1, 2, 5, 10, 15, 20, 30 or 60 seconds", Assert.Throws<ArgumentOutOfRangeException>(options.Validate).Message, StringComparison.Ordinal);
    }
}
