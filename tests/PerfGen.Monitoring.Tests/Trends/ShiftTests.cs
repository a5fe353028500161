using PerfGen.Monitoring.Trends;

namespace PerfGen.Monitoring.Tests.Trends;

public sealed class ShiftTests
{
    [Fact]
    public void ManySeriesThatMoveTogetherAreOneShiftAndNoAlarms()
    {
        TrendReport report = Report(methods: 10, moved: 8);

        EnvironmentShift shift = Assert.Single(report.Shifts);
        Assert.Equal((8, 10, 8, null), (shift.Moved, shift.Known, shift.Worse, shift.Version));
        Assert.InRange(shift.TypicalChange!.Value, 0.4, 0.6);
        Assert.InRange(shift.Time, Noise.Start.AddMinutes(97), Noise.Start.AddMinutes(103));
        Assert.All(report.Series, static series => Assert.False(series.IsDegraded));
        Assert.False(report.IsDegraded);
    }

    [Fact]
    public void OneThatGotWorseByItselfIsAnAlarmBesideTheShift()
    {
        TrendReport report = Report(methods: 10, moved: 8, alone: true);

        Assert.Single(report.Shifts);
        Assert.Equal("Shop.Alone", Assert.Single(report.Series, static series => series.IsDegraded).Id!.Name);
        Assert.True(report.IsDegraded);
    }

    [Fact]
    public void AFewOfManyAreNoShift()
    {
        TrendReport report = Report(methods: 12, moved: 5);

        Assert.Empty(report.Shifts);
        Assert.Equal(5, report.Series.Count(static series => series.IsDegraded));
    }

    /// <summary>The mean and four percentiles of one method are one witness.</summary>
    [Fact]
    public void FieldsOfOneMethodAreNoShift()
    {
        string[] fields = ["meanNs", "p50Ns", "p95Ns", "p99Ns", "allocatedBytesPerCall", "errorRate"];
        TrendReport report = TrendAnalysis.OfAll(fields.Select((field, i) =>
            new KeyValuePair<SeriesId, IReadOnlyList<TrendPoint>>(new SeriesId(SeriesId.Profile, "Shop.Load", field), Series(seed: i, moves: true))));

        Assert.Empty(report.Shifts);
        Assert.Equal(6, report.Series.Count(static series => series.IsDegraded));
    }

    [Fact]
    public void AShiftThatANewVersionBeganWithIsADegradation()
    {
        TrendReport report = Report(methods: 10, moved: 8, versions: [new("1.0", Noise.Start), new("1.1", Noise.Start.AddMinutes(99))]);

        Assert.Equal("1.1", Assert.Single(report.Shifts).Version);
        Assert.True(report.IsDegraded);
    }

    private static TrendReport Report(int methods, int moved, bool alone = false, IReadOnlyList<VersionStart>? versions = null)
    {
        var series = Enumerable.Range(0, methods).ToDictionary(static i => new SeriesId(SeriesId.Profile, $"Shop.M{i}", "meanNs"), i => (IReadOnlyList<TrendPoint>)Series(i, moves: i < moved));
        if (alone)
            series[new SeriesId(SeriesId.Profile, "Shop.Alone", "meanNs")] = Series(99, moves: true, at: 60);
        return TrendAnalysis.OfAll(series, versions);
    }

    private static TrendPoint[] Series(int seed, bool moves, int at = 100) =>
        Noise.Points(Noise.Autoregressive(new Random(100 + seed), 200, 0).Select((value, i) => moves && i >= at ? value + 50 : value));
}
