using PerfGen.Monitoring.History;
using PerfGen.Monitoring.Metrics;
using PerfGen.Monitoring.Tests.History;
using PerfGen.Monitoring.Tests.Recommendations;
using PerfGen.Monitoring.Trends;
using PerfGen.Snapshots;

namespace PerfGen.Monitoring.Tests.Trends;

public sealed class HistoryAnalysisTests : IDisposable
{
    private readonly HistoryFolder _folder = new();

    /// <summary>In most minutes only one of two overloads runs; their series stay apart nevertheless.</summary>
    [Fact]
    public void OverloadsAreSeriesOfTheirOwnAlsoWhereOnlyOneRan()
    {
        _folder.Run(Enumerable.Range(0, 40).Select(static i => Interval(i, i % 2 == 0 ? [Add("(int)", 1_000_000)] : [Add("(long)", 9_000_000)])));

        TrendReport report = Analysis.Trends(resolution: HistoryResolution.Minute, wanted: static id => id.Field == "meanNs");

        Assert.Equal(["Shop.Add(int)", "Shop.Add(long)"], report.Series.Select(static series => series.Id!.Name));
        Assert.All(report.Series, static series => Assert.Equal(20, series.Points.Count));
        Assert.False(report.IsDegraded);
    }

    [Fact]
    public void AnEmptyHistoryHasNoTrendsAndNothingToRecommend()
    {
        Directory.CreateDirectory(_folder.Directory);

        Assert.Empty(Analysis.Trends().Series);
        Assert.Empty(Analysis.Recommend());
    }

    [Fact]
    public void RecommendationsAreMadeFromTheLastDay()
    {
        _folder.Run(Enumerable.Range(0, 10).Select(static i => Interval(i, [Add("()", 1_000_000) with { Errors = 200 }])));

        Assert.Contains(Analysis.Recommend(), static one => one is { Rule: "error-rate", Subject: "Shop.Add()", Place: "Till.cs:7" });
    }

    [Fact]
    public void AVersionThatNeverRanIsSaidToCallers()
    {
        _folder.Run(Enumerable.Range(0, 10).Select(static i => Interval(i, [Add("()", 1_000_000)])));

        var error = Assert.Throws<ArgumentException>(() => Analysis.Compare("1.0", "2.0"));
        Assert.Contains("it has '1.0'", error.Message);
    }

    [Fact]
    public void TheFinestResolutionThatHoldsTheWholeIsChosen()
    {
        _folder.Run(Enumerable.Range(0, 10).Select(static i => Interval(i, [Add("()", 1_000_000)])));
        Assert.Equal(10, Assert.Single(Analysis.Trends(wanted: static id => id.Field == "meanNs").Series).Points.Count);

        // 600 hours of an interval each: minutes would be too many, were each of them one.
        _folder.Run(Enumerable.Range(1, 600).Select(static hour => Interval(60 * hour, [Add("()", 1_000_000)])));
        Assert.InRange(Assert.Single(Analysis.Trends(wanted: static id => id.Field == "meanNs").Series).Points.Count, 590, 611);
    }

    public void Dispose() => _folder.Dispose();

    private HistoryAnalysis Analysis => new(_folder.Reader);

    private static MethodSnapshot Add(string signature, long ns) => Inputs.Method("Shop.Add", 1000, 1, 0, ns) with { Signature = signature };

    private static MonitoringInterval Interval(int minute, MethodSnapshot[] rows)
    {
        DateTimeOffset start = Noise.Start.AddMinutes(minute), end = start.AddMinutes(1);
        Snapshot profile = Inputs.Of(rows).Profile with { StartedAt = start, TakenAt = end };
        var metrics = MetricsSnapshot.Empty(start, end);
        return new MonitoringInterval { Start = start, End = end, Profile = profile, Metrics = metrics, ProfileTotal = profile, MetricsTotal = metrics };
    }
}
