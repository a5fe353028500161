using PerfGen.Monitoring.History.Merging;
using PerfGen.Monitoring.Metrics;

namespace PerfGen.Monitoring.Tests.History.Merging;

public sealed class MetricsMergeTests
{
    [Fact]
    public void PercentilesOfMergedPartsAreThoseOfAllValues()
    {
        var random = new Random(7);
        double[] all = [.. Enumerable.Range(0, 4000).Select(_ => Math.Exp(random.NextDouble() * 6 - 3))];
        var sum = new DistributionSum();
        foreach (double[] part in all.Chunk(37))
            sum.Add(SampleIntervals.Distribution(part));
        MetricDistribution merged = sum.ToDistribution();

        double[] sorted = [.. all.Order()];
        Assert.Equal(SampleIntervals.Distribution(all).Buckets, merged.Buckets);
        Assert.Equal((4000, sorted[0], sorted[^1]), (merged.Count, merged.Min, merged.Max));
        foreach ((double quantile, double value) in new[] { (0.5, merged.P50), (0.9, merged.P90), (0.95, merged.P95), (0.99, merged.P99), (0.999, merged.P999) })
            Assert.Equal(1, value / sorted[(int)Math.Ceiling(quantile * 4000) - 1], 0.01);
        // An average of the parts' percentiles is another number altogether.
        Assert.NotEqual(1, all.Chunk(37).Average(static part => SampleIntervals.Distribution(part).P99) / merged.P99, 0.01);
    }

    [Fact]
    public void CountersAddAndGaugesKeepTheLastValueWithTheDistributionOfAll()
    {
        MetricsSnapshot merged = SampleIntervals.Sum([.. SampleIntervals.Row(5, TimeSpan.FromSeconds(1))]).Metrics;
        MetricFamily hits = merged.Families.Single(static family => family.Name == "cache.hits");
        Assert.Equal([0 + 1 + 2 + 3 + 4, 5], hits.Series.Select(static series => series.Value));
        MetricSeries temperature = merged.Families.Single(static family => family.Name == "temperature").Series.Single();
        Assert.Equal(24, temperature.Value);
        Assert.Equal((5, 20, 24, 110), (temperature.Distribution!.Count, temperature.Distribution.Min, temperature.Distribution.Max, temperature.Distribution.Sum));
    }

    [Fact]
    public void CountsAtAdvisedBoundsAddUnlessTheBoundsWereMoved()
    {
        MetricDistribution one = SampleIntervals.Distribution(0.005, 0.05), other = SampleIntervals.Distribution(0.5);
        var sum = new DistributionSum();
        sum.Add(one);
        sum.Add(other);
        Assert.Equal([new AdvisedBound(0.01, 1), new AdvisedBound(0.1, 2), new AdvisedBound(1, 3)], sum.ToDistribution().AdvisedBounds!);
        sum.Add(other with { AdvisedBounds = [new AdvisedBound(0.02, 0), new AdvisedBound(0.1, 0), new AdvisedBound(1, 1)] });
        Assert.Null(sum.ToDistribution().AdvisedBounds);
        Assert.Equal(4, sum.ToDistribution().Count);
    }

    [Fact]
    public void AnInstrumentThatChangedItsKindIsTwoFamilies()
    {
        MetricsSnapshot Of(MetricKind kind) => MetricsSnapshot.Empty(default, default) with
        {
            Families = [new MetricFamily { Meter = "m", Name = "n", Kind = kind, Series = [new MetricSeries { Labels = [], Value = 1 }] }],
        };

        MetricsSnapshot merged = MetricsMerge.Merge([Of(MetricKind.Gauge), Of(MetricKind.Counter), Of(MetricKind.Counter)]);
        Assert.Equal([(MetricKind.Counter, 2.0), (MetricKind.Gauge, 1.0)], merged.Families.Select(static family => (family.Kind, family.Series[0].Value)));
    }

    [Fact]
    public void ValuesAtAndBelowZeroHaveThePercentilesOfTheirRange()
    {
        var sum = new DistributionSum();
        foreach (double value in new double[] { -10, -5, 0, 5 })
            sum.AddValue(value);
        MetricDistribution merged = sum.ToDistribution();
        Assert.Equal((-10, 5), (merged.Min, merged.Max));
        Assert.InRange(merged.P50, -10, 0);
        Assert.Equal(5, merged.P99);
    }
}
