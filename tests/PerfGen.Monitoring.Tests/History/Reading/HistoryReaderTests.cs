using PerfGen.Monitoring.History;
using PerfGen.Snapshots;

namespace PerfGen.Monitoring.Tests.History.Reading;

public sealed class HistoryReaderTests
{
    private static readonly TimeSpan _ten = TimeSpan.FromSeconds(10);

    [Fact]
    public void AFolderThatIsMissingIsNamedAndAnEmptyOneHasNoPoints()
    {
        using var folder = new HistoryFolder();
        DirectoryNotFoundException error = Assert.Throws<DirectoryNotFoundException>(() => folder.Reader);
        Assert.Equal($"There is no history in '{folder.Directory}': the folder is missing; give the one that HistoryOptions.Directory names.", error.Message);
        Directory.CreateDirectory(folder.Directory);
        Assert.Empty(folder.Read(HistoryResolution.Week));
        Assert.Empty(folder.Reader.ListSeries());
        Assert.Empty(folder.Reader.ListVersions());
        Assert.Null(folder.Reader.Oldest(HistoryResolution.Day));
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(0, 1, 1)]
    [InlineData(599, 601, 2)]
    [InlineData(600, 600, 0)]
    [InlineData(60, 3600, 59)]
    [InlineData(-100, 9999999, 120)]
    public void OnlyPointsOfTheAskedPeriodAreGiven(int fromSecond, int toSecond, int minutes)
    {
        using var folder = new HistoryFolder();
        folder.Run(SampleIntervals.Row(720, _ten));
        HistoryPoint[] points = folder.Read(HistoryResolution.Minute, SampleIntervals.Morning.AddSeconds(fromSecond), SampleIntervals.Morning.AddSeconds(toSecond));
        Assert.Equal(minutes, points.Length);
        Assert.All(points, static point => Assert.Equal(6, point.Covered / _ten));
    }

    [Fact]
    public void SeriesAreReadAsNumbersPerSecondThatWasMonitored()
    {
        using var folder = new HistoryFolder();
        MonitoringInterval[] intervals = [.. SampleIntervals.Row(12, _ten)];
        folder.Run(intervals);
        HistoryReader reader = folder.Reader;
        (Snapshot profile, PerfGen.Monitoring.Metrics.MetricsSnapshot metrics) = SampleIntervals.Sum(intervals[..6]);
        MethodSnapshot row = profile.Methods[0];

        Assert.Equal(row.Calls / 60.0, First(new(SeriesId.Profile, row.Name, "callsPerSecond", "region=Eu")));
        Assert.Equal((double)row.Errors / row.Calls, First(new(SeriesId.Profile, row.Name, "errorRate", "region=Eu")));
        Assert.Equal(row.Time!.P95Ns, First(new(SeriesId.Profile, row.Name, "p95Ns", "region=Eu")));
        Assert.Equal((double)row.Time.SelfNs / profile.Methods.Sum(static one => one.Time!.SelfNs), First(new(SeriesId.Profile, row.Name, "selfShare", "region=Eu")));
        Assert.Equal(row.Allocated!.TotalBytes / 60.0, First(new(SeriesId.Profile, row.Name, "allocatedBytesPerSecond", "region=Eu")));
        Assert.Equal(row.Allocated.MeanBytes, First(new(SeriesId.Profile, row.Name, "allocatedBytesPerCall", "region=Eu")));
        Assert.Equal((0 + 1 + 2 + 3 + 4 + 5) / 60.0, First(new(SeriesId.Meter, "cache.hits", "value", "cache=a")));
        Assert.Equal((20 + 21 + 22 + 23 + 24 + 25) / 6.0, First(new(SeriesId.Meter, "temperature", "value")));
        Assert.Equal(metrics.Families.Single(static family => family.Name == "request.duration").Series[0].Distribution!.P95, First(new(SeriesId.Meter, "request.duration", "p95")));
        Assert.Equal(18 / 60.0, First(new(SeriesId.Meter, "request.duration", "count")));
        Assert.Null(First(new(SeriesId.Profile, row.Name, "p95Ns")));
        Assert.Null(First(new(SeriesId.Profile, row.Name, "p42Ns", "region=Eu")));

        double? First(SeriesId series) => reader.ReadSeries(series, HistoryResolution.Minute).FirstOrDefault()?.Value;
    }

    [Fact]
    public void OverloadsAreToldApartByTheirSignaturesAndTogetherByTheirName()
    {
        using var folder = new HistoryFolder();
        MonitoringInterval interval = SampleIntervals.One(3, SampleIntervals.Morning, _ten, methods: 2);
        MethodSnapshot[] overloads = [.. interval.Profile.Methods.Select(static (row, i) => row with { Name = "Shop.Find", Signature = i == 0 ? "(int)" : "(string)", Labels = null })];
        folder.Run([interval with { Profile = interval.Profile with { Methods = overloads } }]);
        HistoryReader reader = folder.Reader;
        Assert.Equal(["Shop.Find(int)", "Shop.Find(string)"], reader.ListSeries().Where(static id => id.Source == SeriesId.Profile).Select(static id => id.Name).Distinct());
        Assert.Equal([overloads[0].Calls / 10.0, overloads[1].Calls / 10.0, (overloads[0].Calls + overloads[1].Calls) / 10.0],
            new[] { "Shop.Find(int)", "Shop.Find(string)", "Shop.Find" }.Select(name => reader.ReadSeries(new(SeriesId.Profile, name, "callsPerSecond"), HistoryResolution.Hour).Single().Value));
    }

    [Fact]
    public void EveryListedSeriesCanBeRead()
    {
        using var folder = new HistoryFolder();
        folder.Run(SampleIntervals.Row(9, _ten));
        HistoryReader reader = folder.Reader;
        IReadOnlyList<SeriesId> series = reader.ListSeries();
        Assert.Equal(series.Distinct().Count(), series.Count);
        Assert.Equal(2 * 9 + 2 + 4 + 3 * 4, series.Count);
        Assert.All(series, id => Assert.Single(reader.ReadSeries(id, HistoryResolution.Day)));
    }

    [Fact]
    public async Task AMonitorKeepsWhatItSawUntilItsEnd()
    {
        using var folder = new HistoryFolder();
        using var log = new LogLines();
        await using (PerfGenMonitor monitor = PerfGenMonitor.Start(options =>
        {
            options.Interval = TimeSpan.FromHours(1);
            options.ApplicationVersion = "3.1";
            options.LoggerFactory = log;
            options.History = folder.Options;
        }))
        {
            monitor.Collect();
            monitor.Collect();
        }

        HistoryReader reader = folder.Reader;
        Assert.Equal("3.1", Assert.Single(reader.ListVersions()).Version);
        Assert.Equal(Environment.ProcessId, reader.Read(HistoryResolution.Day).First().Profile.Process.Id);
        Assert.DoesNotContain(log.Lines, static line => line.Text.Contains("history", StringComparison.Ordinal));
    }
}
