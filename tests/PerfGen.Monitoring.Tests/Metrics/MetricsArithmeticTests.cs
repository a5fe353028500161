using System.Diagnostics.Metrics;
using PerfGen.Monitoring.Metrics;
using PerfGen.Monitoring.Tests.Collecting;

namespace PerfGen.Monitoring.Tests.Metrics;

public sealed class MetricsArithmeticTests
{
    [Fact]
    public void ADifferenceHoldsTheGrowthOfSumsAndTheLastOfTheRest()
    {
        using var collection = new Collection();
        Counter<int> counter = collection.Meter.CreateCounter<int>("counter");
        UpDownCounter<int> upDown = collection.Meter.CreateUpDownCounter<int>("updown");
        Gauge<int> gauge = collection.Meter.CreateGauge<int>("gauge");
        counter.Add(10);
        upDown.Add(3);
        gauge.Record(1);
        MetricsSnapshot earlier = collection.Collect();
        counter.Add(5);
        counter.Add(1, new KeyValuePair<string, object?>("new", "series"));
        upDown.Add(4);
        gauge.Record(9);
        MetricsSnapshot difference = MetricsArithmetic.Subtract(collection.Collect(), earlier);

        Assert.Equal(earlier.TakenAt, difference.StartedAt);
        Assert.Equal([5, 1], difference.Families[0].Series.Select(static series => series.Value));
        Assert.Equal([9, 7], difference.Families.Skip(1).Select(static family => family.Series.Single().Value));
    }

    [Fact]
    public void ADifferenceOfDistributionsIsThatOfTheValuesInBetween()
    {
        using var collection = new Collection();
        Histogram<double> histogram = collection.Meter.CreateHistogram("h", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.5, 50] });
        for (int value = 1; value <= 1_000; value++)
            histogram.Record(value);
        MetricsSnapshot earlier = collection.Collect();
        for (int i = 0; i < 100; i++)
            histogram.Record(i % 2 == 0 ? 0.25 : 40);
        MetricSeries series = MetricsArithmetic.Subtract(collection.Collect(), earlier).Families.Single().Series.Single();

        MetricDistribution distribution = series.Distribution!;
        Assert.Equal((100, 50 * 40.25, 50 * 40.25), (distribution.Count, distribution.Sum, series.Value));
        Assert.Equal(0.25, distribution.Min);
        Assert.Equal(40, distribution.Max, 40 * 0.0625);
        Assert.Equal(0.25, distribution.P50, 0.02);
        Assert.Equal(40, distribution.P99, 40 * 0.0625);
        Assert.Equal([new(0.5, 50), new(50, 100)], distribution.AdvisedBounds!);
    }

    [Fact]
    public void AnIntervalInWhichNothingCameHasNoValues()
    {
        using var collection = new Collection();
        collection.Meter.CreateHistogram("h", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [5] }).Record(1);
        collection.Meter.CreateCounter<int>("c").Add(1);
        MetricsSnapshot earlier = collection.Collect();
        MetricsSnapshot difference = MetricsArithmetic.Subtract(collection.Collect(), earlier);
        MetricDistribution distribution = difference.Families[1].Series.Single().Distribution!;
        Assert.Equal((0, 0, 0), (distribution.Count, distribution.Sum, distribution.P99));
        Assert.Empty(distribution.Buckets);
        Assert.Equal([new(5, 0)], distribution.AdvisedBounds!);
        Assert.Equal(0, difference.Families[0].Series.Single().Value);
    }

    [Fact]
    public void ACounterThatFellBeganAnew()
    {
        using var collection = new Collection();
        int value = 100;
        collection.Meter.CreateObservableCounter("c", () => value);
        MetricsSnapshot earlier = collection.Collect();
        value = 7;
        Assert.Equal(7, MetricsArithmetic.Subtract(collection.Collect(), earlier).Families.Single().Series.Single().Value);
    }

    [Fact]
    public void WhatIsGoneIsLeftOutAndWhatIsNewIsWhole()
    {
        using var before = new Collection();
        using var after = new Collection();
        foreach (string name in new[] { "a", "b", "d" })
            before.Meter.CreateCounter<int>(name).Add(1);
        foreach (string name in new[] { "b", "c", "e" })
            after.Meter.CreateCounter<int>(name).Add(3);
        MetricsSnapshot earlier = before.Collect() with { Families = [.. before.Collect().Families.Select(static family => family with { Meter = "m" })] };
        MetricsSnapshot later = after.Collect() with { Families = [.. after.Collect().Families.Select(static family => family with { Meter = "m" })] };
        Assert.Equal(
            [("b", 2), ("c", 3), ("e", 3)],
            MetricsArithmetic.Subtract(later, earlier).Families.Select(static family => (family.Name, family.Series[0].Value)));
    }
}
