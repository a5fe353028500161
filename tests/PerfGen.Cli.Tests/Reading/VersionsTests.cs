using PerfGen.Cli.Reading;
using PerfGen.Cli.Tests.Data;
using PerfGen.Monitoring.Comparing.Sides;

namespace PerfGen.Cli.Tests.Reading;

/// <summary>The JSON of BenchmarkDotNet 0.12 to 0.15, whose files differ in many small things.</summary>
public sealed class VersionsTests
{
    [Theory]
    [InlineData("v0.12.1-report-full.json", "Shop.TillBenchmarks.Add", 5, 120, 64)]
    [InlineData("v0.12.1-report-full.json", "Shop.TillBenchmarks.Close(N: 10)", 5, 5400, 1024)]
    [InlineData("v0.13.5-report-full-compressed.json", "Shop.TillBenchmarks.Add", 5, 118, 64)]
    [InlineData("v0.15.2-report-full.json", "Shop.TillBenchmarks.Add", 1, 55.5, 64)]
    [InlineData("v0.15.2-report-brief.json", "Shop.TillBenchmarks.Add", 1, 55.5, 64)]
    public void EachVersionsRowsHaveTheirLaunchesTimesAndBytes(string file, string name, int launches, double ns, double bytes)
    {
        Series row = Row(file, name);

        Assert.Equal(launches, row.Launches.Count);
        Assert.InRange(row.TypicalNs!.Value, ns * 0.97, ns * 1.03);
        Assert.Equal(bytes, row.TypicalBytes);
        Assert.Equal("Shop.TillBenchmarks", row.Family);
    }

    [Fact]
    public void OnlyMeasuredIterationsCount() => Assert.All(Row("v0.12.1-report-full.json", "Shop.TillBenchmarks.Add").Launches, static launch => Assert.Equal(4, launch.Length));

    [Fact]
    public void BytesThatAreNullAreUnknownAndNotZero() => Assert.Null(Row("v0.13.5-report-full-compressed.json", "Shop.TillBenchmarks.Close(N: 10)").TypicalBytes);

    [Fact]
    public void ARunWithoutMemoryDiagnoserHasNoBytes() => Assert.Null(Row("v0.15.2-report-full.json", "Shop.TillBenchmarks.Close(N: 10, Text: a b)").TypicalBytes);

    [Fact]
    public void ABriefReportHasItsIterationsButNoLaunches()
    {
        Series row = Row("v0.15.2-report-brief.json", "Shop.TillBenchmarks.Add");

        Assert.False(row.LaunchesAreKnown);
        Assert.Equal(13, row.Iterations.Length);
        Assert.Empty(row.Raw);
    }

    [Fact]
    public void TwoJobsShareOneFullNameAndStayTwoRows()
    {
        Series[] rows = [.. Side("v0.14.0-report-full.json").Rows.Values];

        Assert.Equal([new RowKey("TillBenchmarks.Add", "(Server=True)"), new RowKey("TillBenchmarks.Add", "(Server=False)")], rows.Select(static row => row.Key));
        Assert.Equal("TillBenchmarks", rows[0].Family);
    }

    [Fact]
    public void UpperOutliersAreInTheTailsAndNotInTheTimes()
    {
        Series row = Side("v0.14.0-report-full.json").Rows.Values.Last();

        Assert.All(row.Iterations, static value => Assert.InRange(value, 85, 95));
        Assert.Equal(5, row.Raw.SelectMany(static launch => launch).Count(static value => value > 300));
    }

    [Theory]
    [InlineData("TillBenchmarks.Add: DefaultJob", "")]
    [InlineData("TillBenchmarks.Add: Job-ABCDEF(LaunchCount=5, IterationCount=3)", "")]
    [InlineData("TillBenchmarks.Add: Job-ABCDEF(Runtime=.NET 8.0, LaunchCount=5) [N=1]", "(Runtime=.NET 8.0)")]
    [InlineData("TillBenchmarks.Add: ShortRun(LaunchCount=1) [N=1, M=[x]]", "ShortRun")]
    [InlineData("TillBenchmarks.'floor: two reads': .NET 8.0(Runtime=.NET 8.0)", ".NET 8.0(Runtime=.NET 8.0)")]
    [InlineData("", "")]
    public void AJobIsNamedByWhatItSetsAndNotByHowOftenItRuns(string displayInfo, string job) => Assert.Equal(job, JobName.Of(displayInfo));

    private static Side Side(string file) => SideReader.Read(file, [Reports.PathOf(file)]);

    private static Series Row(string file, string name) => Side(file).Rows.Values.Single(row => row.Key.Name == name);
}
