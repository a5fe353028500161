using PerfGen.Monitoring.Trends;

namespace PerfGen.Monitoring.Tests.Trends;

public sealed class TrendAnalysisTests
{
    [Fact]
    public void AStepIsAChangeAndNoDrift()
    {
        SeriesTrend trend = Noise.Trend(Steps((60, 100), (40, 130)));

        ChangePoint change = Assert.Single(trend.Changes);
        Assert.InRange(change.Index, 59, 61);
        Assert.InRange(change.Change!.Value, 0.22, 0.38);
        Assert.Null(trend.Drift);
        Assert.Equal((TrendDirection.Up, true), (trend.Direction, trend.IsDegraded));
    }

    [Fact]
    public void ARampIsADriftAndNoChange()
    {
        double[] values = [.. Noise.Autoregressive(new Random(3), 200, 0).Select(static (value, i) => value + 0.3 * i)];
        SeriesTrend trend = Noise.Trend(values);

        Assert.Empty(trend.Changes);
        // 0.3 a point, a point a minute.
        Assert.InRange(18.0, trend.Drift!.LowPerHour, trend.Drift.HighPerHour);
        Assert.InRange(trend.Drift.PerHour, 16, 20);
        Assert.True(trend.IsDegraded);
    }

    [Fact]
    public void ADriftAfterAStepIsThatOfTheCurrentRegimeAlone()
    {
        double[] values = [.. Steps((100, 100), (100, 300)).Select(static (value, i) => i < 100 ? value : value - 0.5 * (i - 100))];
        SeriesTrend trend = Noise.Trend(values);

        Assert.Equal(100, Assert.Single(trend.Changes).Index);
        Assert.InRange(trend.Drift!.PerHour, -36, -24);
        Assert.Equal(Noise.Start.AddMinutes(100), trend.Drift.From);
    }

    [Fact]
    public void ASpikeIsAnAnomalyAndNoChange()
    {
        double[] values = Noise.Autoregressive(new Random(4), 200, 0);
        values[120] = 1000;
        SeriesTrend trend = Noise.Trend(values);

        Assert.Empty(trend.Changes);
        Anomaly anomaly = Assert.Single(trend.Anomalies);
        Assert.Equal((120, 1000), (anomaly.Index, anomaly.Value));
        Assert.InRange(anomaly.Expected, 97, 103);
    }

    /// <summary>Ten times the usual latency of a minute with a tenth of the usual calls says less than the same of a full minute.</summary>
    [Fact]
    public void AValueOfFewCallsMayStrayFarther()
    {
        double[] values = Noise.Autoregressive(new Random(4), 200, 0);
        values[120] = 210;
        TrendPoint[] points = Noise.Points(values);

        Assert.Single(TrendAnalysis.Of(points.Select(static point => point with { Weight = 100 })).Anomalies);
        Assert.Empty(TrendAnalysis.Of(points.Select(static (point, i) => point with { Weight = i == 120 ? 10 : 100 })).Anomalies);
    }

    [Theory]
    [InlineData(9, 3)]
    [InlineData(10, 1)]
    [InlineData(19, 1)]
    [InlineData(20, 0)]
    public void TooLittleHistoryIsSaid(int points, int sentences)
    {
        SeriesTrend trend = Noise.Trend(Enumerable.Repeat(5.0, points));

        Assert.Equal(sentences, trend.TooLittle.Count);
        Assert.Equal(points < 10 ? TrendDirection.Unknown : TrendDirection.Steady, trend.Direction);
    }

    [Fact]
    public void NothingAtAllIsAnswered()
    {
        SeriesTrend trend = Noise.Trend([]);

        Assert.Equal((0, 0, TrendDirection.Unknown), (trend.Average, trend.Level, trend.Direction));
        Assert.StartsWith("0 points:", trend.TooLittle[0]);
    }

    [Fact]
    public void PointsWithoutAValueOrWeightAreLeftOut()
    {
        SeriesTrend trend = TrendAnalysis.Of(
        [
            new(Noise.Start, 1, 1), new(Noise.Start, double.NaN, 1), new(Noise.Start, double.PositiveInfinity, 1), new(Noise.Start, 100, 0), new(Noise.Start, 4, 2),
        ]);

        Assert.Equal((2, 3), (trend.Points.Count, trend.Average));
    }

    [Fact]
    public void ConstantsThatChangeOnceChangeOnce()
    {
        ChangePoint change = Assert.Single(Noise.Trend([.. Enumerable.Repeat(5.0, 20), .. Enumerable.Repeat(9.0, 20)]).Changes);

        Assert.Equal((20, 5, 9), (change.Index, change.Before, change.After));
    }

    [Fact]
    public void AChangeBelowFivePercentDoesNotCountUnlessAskedFor()
    {
        double[] values = [.. Steps((100, 1000), (100, 1030))];

        Assert.Empty(Noise.Trend(values).Changes);
        Assert.Single(TrendAnalysis.Of(Noise.Points(values), Badness.Up, new TrendOptions { MinimumChange = 0.01 }).Changes);
    }

    [Theory]
    [InlineData(Badness.Up, true, false)]
    [InlineData(Badness.Down, false, true)]
    [InlineData(Badness.Neither, false, false)]
    public void WhatIsBadDependsOnTheSeries(Badness badness, bool degraded, bool improved)
    {
        SeriesTrend trend = TrendAnalysis.Of(Noise.Points(Steps((60, 100), (40, 150))), badness);

        Assert.Equal((degraded, improved), (trend.IsDegraded, trend.IsImproved));
    }

    /// <summary>Improved by half long ago and worse again by a fifth yesterday: yesterday is what somebody has to look at.</summary>
    [Fact]
    public void TheLastChangeForTheWorseDegradesEvenIfTheWholeGotBetter() => Assert.True(Noise.Trend(Steps((60, 300), (60, 120), (60, 180))).IsDegraded);

    [Fact]
    public void TheSamePointsInAnyOrderGiveTheSameAnswer()
    {
        TrendPoint[] points = Noise.Points(Steps((60, 100), (60, 150), (60, 90)));
        TrendPoint[] shuffled = [.. points];
        new Random(1).Shuffle(shuffled);

        Assert.Equal(TrendAnalysis.Of(points).Changes, TrendAnalysis.Of(shuffled).Changes);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(double.NaN)]
    public void AnImpossibleLevelIsRefusedInOneSentence(double rate)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => TrendAnalysis.Of([], Badness.Up, new TrendOptions { FalseAlarmRate = rate }));

        Assert.StartsWith("A chance of false alarms is above 0 and at most 0.2", error.Message);
    }

    [Theory]
    [InlineData("profile", "Shop.Load", "p95Ns", "Up")]
    [InlineData("profile", "Shop.Load", "errorRate", "Up")]
    [InlineData("profile", "Shop.Load", "callsPerSecond", "Neither")]
    [InlineData("meter", "http.server.request.duration", "p95", "Up")]
    [InlineData("meter", "http.server.request.duration", "count", "Neither")]
    [InlineData("meter", "shop.cache.hit_rate", "value", "Down")]
    [InlineData("meter", "shop.orders", "value", "Neither")]
    [InlineData("meter", "dotnet.gc.last_collection.heap.size", "value", "Up")]
    public void TheFieldTellsWhichWayIsBad(string source, string name, string field, string badness) =>
        Assert.Equal(badness, FieldBadness.Of(new SeriesId(source, name, field)).ToString());

    private static double[] Steps(params (int Points, double Level)[] regimes)
    {
        var random = new Random(2);
        return [.. regimes.SelectMany(regime => Enumerable.Range(0, regime.Points).Select(_ => regime.Level + Noise.Deviation * Noise.Gauss(random)))];
    }
}
