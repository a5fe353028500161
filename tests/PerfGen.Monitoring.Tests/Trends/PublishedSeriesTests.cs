using PerfGen.Monitoring.Trends;

namespace PerfGen.Monitoring.Tests.Trends;

public sealed class PublishedSeriesTests
{
    [Fact]
    public void TheNileFellAfter1898()
    {
        SeriesTrend trend = Noise.Trend(PublishedSeries.Nile);

        ChangePoint change = Assert.Single(trend.Changes);
        Assert.Equal(1899, 1871 + change.Index);
        Assert.InRange(change.Chance, 0, 1e-4);
        Assert.Equal((1130, 842.5), (change.Before, change.After));
        Assert.Equal(TrendDirection.Down, trend.Direction);
        Assert.Null(trend.Drift);
    }

    [Fact]
    public void CoalMinesBecameSaferAround1891()
    {
        ChangePoint change = Assert.Single(Noise.Trend(PublishedSeries.CoalMines).Changes);

        Assert.InRange(1851 + change.Index, 1886, 1895);
        Assert.False(change.IsUp);
    }

    /// <summary>The Nile twice, the second time upside down: two changes, and it is back where it was.</summary>
    [Fact]
    public void WhatFellAndRoseAgainDidNotMoveAllInAll()
    {
        SeriesTrend trend = Noise.Trend([.. PublishedSeries.Nile, .. PublishedSeries.Nile.AsEnumerable().Reverse()]);

        Assert.Equal([28, 172], trend.Changes.Select(static change => change.Index));
        Assert.Equal(TrendDirection.Steady, trend.Direction);
    }
}
