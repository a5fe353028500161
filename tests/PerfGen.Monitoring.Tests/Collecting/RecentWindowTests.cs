using System.Diagnostics.Metrics;
using PerfGen.Monitoring.Metrics;

namespace PerfGen.Monitoring.Tests.Collecting;

public sealed class RecentWindowTests
{
    [Fact]
    public void ValuesOlderThanTheWindowAreLeftOut()
    {
        var time = new SteppedTime();
        using var collection = new Collection(static options => options.RecentMaxAge = TimeSpan.FromSeconds(12), time);
        Histogram<int> histogram = collection.Meter.CreateHistogram<int>("h");
        for (int second = 1; second <= 60; second++)
        {
            histogram.Record(second);
            time.Step(TimeSpan.FromSeconds(1));
            collection.Collect();
        }

        MetricDistribution distribution = collection.Recent().Families.Single().Series.Single().Distribution!;
        Assert.InRange(distribution.Count, 12, 14);
        Assert.InRange(distribution.Min, 44, 49);
        Assert.Equal(60, distribution.Max);
        Assert.InRange(distribution.P50, 52, 56);
    }

    [Fact]
    public void EveryKindHasQuantiles()
    {
        var time = new SteppedTime();
        using var collection = new Collection(static options => options.RecentMaxAge = TimeSpan.FromSeconds(60), time);
        Counter<int> counter = collection.Meter.CreateCounter<int>("counter");
        int value = 0;
        collection.Meter.CreateObservableGauge("gauge", () => value);
        for (value = 1; value <= 100; value++)
        {
            counter.Add(10);
            time.Step(TimeSpan.FromSeconds(2));
            collection.Collect();
        }

        IReadOnlyList<MetricFamily> families = collection.Recent().Families;
        Assert.Equal((5, 5), (families[0].Series[0].Distribution!.P50, families[0].Series[0].Distribution!.P99));
        Assert.Equal(85.5, families[1].Series[0].Distribution!.P50, 2.0);
        Assert.Equal((100, 100), (families[1].Series[0].Value, families[1].Series[0].Distribution!.Max));
    }

    [Fact]
    public void AWindowOfNothingKeepsNothing()
    {
        using var collection = new Collection(static options => options.RecentMaxAge = TimeSpan.Zero);
        collection.Meter.CreateCounter<int>("counter").Add(1);
        collection.Collect();
        Assert.Empty(collection.Recent().Families);
    }

    private sealed class SteppedTime : TimeProvider
    {
        private DateTimeOffset _now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

        public void Step(TimeSpan by) => _now += by;

        public override DateTimeOffset GetUtcNow() => _now;
    }
}
