using System.Diagnostics.Metrics;
using PerfGen.Monitoring.Metrics;

namespace PerfGen.Monitoring.Tests.Collecting;

public sealed class SeriesLimitTests
{
    private static readonly string[] _regions = ["eu", "us", "asia"];

    [Fact]
    public void OnlyTheOffendingLabelBecomesOtherAndItIsSaidOnce()
    {
        using var collection = new Collection(static options => options.MaxSeriesPerMetric = 100);
        Counter<long> counter = collection.Meter.CreateCounter<long>("logins");
        for (int user = 0; user < 5_000; user++)
            counter.Add(1, new("user", $"u{user}"), new KeyValuePair<string, object?>("region", _regions[user % 3]));
        MetricFamily family = collection.Family("logins");
        collection.Collect();

        Assert.Equal(103, family.Series.Count);
        Assert.Equal(5_000, family.Series.Sum(static series => series.Value));
        Assert.Equal(1, Collection.Of(family, ("region", "eu"), ("user", "u0")).Value);
        foreach (string region in _regions)
            Assert.InRange(Collection.Of(family, ("region", region), ("user", "other")).Value, 1_630, 1_640);
        string message = Assert.Single(collection.Log.Messages);
        Assert.Contains("'user'", message, StringComparison.Ordinal);
        Assert.Contains("/logins has 100 series", message, StringComparison.Ordinal);
    }

    [Fact]
    public void ASecondLabelThatGrowsWithoutBoundIsTheNext()
    {
        using var collection = new Collection(static options => options.MaxSeriesPerMetric = 40);
        Counter<long> counter = collection.Meter.CreateCounter<long>("c");
        for (int i = 0; i < 3_000; i++)
            counter.Add(1, new("a", i), new("b", i / 2), new KeyValuePair<string, object?>("c", i % 2));
        MetricFamily family = collection.Family("c");
        Assert.InRange(family.Series.Count, 40, 40 + 10 + 10);
        Assert.Equal(3_000, family.Series.Sum(static series => series.Value));
        Assert.True(Collection.Of(family, ("a", "other"), ("b", "other"), ("c", "0")).Value > 1_400);
        Assert.Equal(2, collection.Log.Messages.Count);
    }

    [Fact]
    public void EvenKeysThatNeverRepeatAreBounded()
    {
        using var collection = new Collection(static options => options.MaxSeriesPerMetric = 10);
        Counter<long> counter = collection.Meter.CreateCounter<long>("c");
        for (int i = 0; i < 500; i++)
            counter.Add(1, new KeyValuePair<string, object?>($"key{i}", "value"));
        MetricFamily family = collection.Family("c");
        Assert.InRange(family.Series.Count, 10, 40);
        Assert.Equal(500, family.Series.Sum(static series => series.Value));
    }

    [Fact]
    public void ObservableInstrumentsAreBoundedInTheSameWay()
    {
        using var collection = new Collection(static options => options.MaxSeriesPerMetric = 10);
        collection.Meter.CreateObservableCounter("c", static () => Enumerable.Range(0, 50).Select(static i => new Measurement<int>(1, new KeyValuePair<string, object?>("id", i))));
        for (int time = 0; time < 2; time++)
        {
            MetricFamily family = collection.Family("c");
            Assert.Equal(11, family.Series.Count);
            Assert.Equal(40, Collection.Of(family, ("id", "other")).Value);
        }
    }
}
