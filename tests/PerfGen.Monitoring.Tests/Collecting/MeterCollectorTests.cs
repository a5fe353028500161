using System.Diagnostics.Metrics;
using PerfGen.Monitoring.Metrics;

namespace PerfGen.Monitoring.Tests.Collecting;

public sealed class MeterCollectorTests
{
    [Fact]
    public void EveryKindOfInstrumentIsCollectedAsWhatItIs()
    {
        using var collection = new Collection();
        Meter meter = collection.Meter;
        meter.CreateCounter<long>("counter", "By", "what it counts").Add(3);
        meter.CreateUpDownCounter<int>("updown").Add(-2);
        meter.CreateHistogram<double>("histogram").Record(5);
        meter.CreateGauge<double>("gauge").Record(7);
        meter.CreateObservableCounter("observed.counter", static () => 11L);
        meter.CreateObservableUpDownCounter("observed.updown", static () => 13);
        meter.CreateObservableGauge("observed.gauge", static () => 17.5);

        MetricsSnapshot snapshot = collection.Collect();
        Assert.Equal(
            [
                "counter Counter 3", "gauge Gauge 7", "histogram Histogram 5", "observed.counter Counter 11", "observed.gauge Gauge 17.5",
                "observed.updown UpDownCounter 13", "updown UpDownCounter -2",
            ],
            snapshot.Families.Select(static family => FormattableString.Invariant($"{family.Name} {family.Kind} {family.Series.Single().Value}")));
        Assert.Equal(("By", "what it counts"), (snapshot.Families[0].Unit, snapshot.Families[0].Description));
        Assert.Null(snapshot.Families[1].Unit);
    }

    [Fact]
    public void EveryTypeOfNumberIsCollected()
    {
        using var collection = new Collection();
        collection.Meter.CreateCounter<byte>("byte").Add(1);
        collection.Meter.CreateCounter<short>("short").Add(2);
        collection.Meter.CreateCounter<int>("int").Add(3);
        collection.Meter.CreateCounter<long>("long").Add(4);
        collection.Meter.CreateCounter<float>("float").Add(0.5f);
        collection.Meter.CreateCounter<double>("double").Add(0.25);
        collection.Meter.CreateCounter<decimal>("decimal").Add(0.125m);
        collection.Meter.CreateObservableGauge("observed.byte", static () => (byte)9);
        collection.Meter.CreateObservableGauge("observed.decimal", static () => 9.5m);
        Assert.Equal(
            [1, 0.125, 0.25, 0.5, 3, 4, 9, 9.5, 2],
            collection.Collect().Families.Select(static family => family.Series.Single().Value));
    }

    [Fact]
    public void TagsAreTheSameInAnyOrderAndByTheirText()
    {
        using var collection = new Collection();
        Counter<long> counter = collection.Meter.CreateCounter<long>("counter");
        counter.Add(1, new("route", "/a"), new KeyValuePair<string, object?>("status", 200));
        counter.Add(2, new("status", 200), new KeyValuePair<string, object?>("route", "/a"));
        counter.Add(4, new("status", "200"), new KeyValuePair<string, object?>("route", "/a"));
        counter.Add(8, new("route", "/a"), new("status", 200), new KeyValuePair<string, object?>("error", null));
        counter.Add(16, new("route", "/b"), new KeyValuePair<string, object?>("status", 200));
        counter.Add(32, new("route", "/b"), new("status", 500), new KeyValuePair<string, object?>("status", 200));
        Assert.Equal(15, collection.Value("counter", ("route", "/a"), ("status", "200")));
        Assert.Equal(48, collection.Value("counter", ("route", "/b"), ("status", "200")));
        Assert.Equal(2, collection.Family("counter").Series.Count);
    }

    [Fact]
    public void ValuesOfTagsAreWrittenTheSameInEveryCulture()
    {
        using var collection = new Collection();
        Counter<long> counter = collection.Meter.CreateCounter<long>("counter");
        counter.Add(1, new("d", 0.5), new("e", DayOfWeek.Friday), new KeyValuePair<string, object?>("t", true));
        counter.Add(1, new KeyValuePair<string, object?>("array", new[] { "a", "b" }));
        Assert.Equal(1, collection.Value("counter", ("d", "0.5"), ("e", "Friday"), ("t", "true")));
        Assert.Equal(1, collection.Value("counter", ("array", "a,b")));
    }

    [Fact]
    public void TagsOfTheMeterAndTheInstrumentAreOnEverySeries()
    {
        using var collection = new Collection();
        collection.Meter.Dispose();
        collection.Meter = new Meter(new MeterOptions(collection.Name) { Tags = [new("shard", 3)] });
        collection.Meter.CreateCounter<int>("counter", null, null, [new("pool", "p")]).Add(1, new KeyValuePair<string, object?>("route", "/"));
        Assert.Equal(1, collection.Value("counter", ("pool", "p"), ("route", "/"), ("shard", "3")));
    }

    [Fact]
    public void RecordingIntoASeriesThatExistsAllocatesNothing()
    {
        using var collection = new Collection(static options => options.MaxSeriesPerMetric = 4);
        Histogram<double> histogram = collection.Meter.CreateHistogram<double>("histogram");
        Counter<long> counter = collection.Meter.CreateCounter<long>("counter");
        object boxed = 200;
        string[] users = [.. Enumerable.Range(0, 64).Select(static user => $"user {user}")];
        Record(100);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Record(1_000);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Record(int times)
        {
            for (int i = 0; i < times; i++)
            {
                histogram.Record(0.5 + i % 7);
                histogram.Record(1, new("route", "/orders"), new KeyValuePair<string, object?>("status", boxed));
                histogram.Record(1, new("status", boxed), new KeyValuePair<string, object?>("route", "/orders"));

                // The label that offends, once its series are made.
                counter.Add(1, new("region", "eu"), new KeyValuePair<string, object?>("user", users[i % users.Length]));
            }
        }
    }

    [Fact]
    public async Task ThreadsLoseNothingWhileCollectionsGoOn()
    {
        const int Threads = 6, Calls = 40_000;
        using var collection = new Collection();
        Histogram<int> histogram = collection.Meter.CreateHistogram<int>("histogram");
        Counter<int> counter = collection.Meter.CreateCounter<int>("counter");
        var writers = Task.WhenAll(Enumerable.Range(0, Threads).Select(thread => Task.Factory.StartNew(
            () =>
            {
                for (int i = 0; i < Calls; i++)
                {
                    histogram.Record(i % 1_000);
                    counter.Add(1, new KeyValuePair<string, object?>("series", i % 50));
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));
        long seen = 0;
        do
        {
            MetricDistribution? distribution = collection.Collect().Families.SingleOrDefault(static family => family.Name == "histogram")?.Series[0].Distribution;
            Assert.True(distribution is null || distribution.Count >= seen);
            Assert.Equal(distribution?.Count ?? 0, distribution?.Buckets.Sum(static bucket => bucket.Count) ?? 0);
            seen = distribution?.Count ?? 0;
        }
        while (!writers.IsCompleted);
        await writers;

        Assert.Equal(Threads * Calls, collection.Series("histogram").Distribution!.Count);
        Assert.Equal(Threads * Calls * 499.5, collection.Series("histogram").Value);
        Assert.All(collection.Family("counter").Series, static series => Assert.Equal(Threads * Calls / 50, series.Value));
        Assert.Equal(50, collection.Family("counter").Series.Count);
    }

    [Fact]
    public void WhatIsNoNumberIsLeftOutAndSaidOnce()
    {
        using var collection = new Collection();
        Histogram<double> histogram = collection.Meter.CreateHistogram<double>("histogram");
        foreach (double value in new[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity, 2 })
            histogram.Record(value);
        collection.Meter.CreateObservableGauge("gauge", static () => double.NaN);
        collection.Meter.CreateCounter<int>("counter").Add(-1);
        collection.Collect();
        MetricFamily only = Assert.Single(collection.Collect().Families);
        Assert.Equal(1, only.Series[0].Distribution!.Count);
        Assert.Equal(2, only.Series[0].Value);
        Assert.Equal(3, collection.Log.Messages.Count);
    }

    [Fact]
    public void ATagWhoseOwnCodeThrowsHurtsNobody()
    {
        using var collection = new Collection();
        collection.Meter.CreateCounter<int>("counter").Add(1, new KeyValuePair<string, object?>("bad", new Throwing()));
        Assert.Empty(collection.Collect().Families);
        Assert.Single(collection.Log.Messages);
    }

    [Fact]
    public void SumsThatOverflowStayFinite()
    {
        using var collection = new Collection();
        Histogram<double> histogram = collection.Meter.CreateHistogram<double>("histogram");
        histogram.Record(double.MaxValue);
        histogram.Record(double.MaxValue);
        histogram.Record(double.MinValue);
        MetricDistribution distribution = collection.Series("histogram").Distribution!;
        Assert.All([distribution.Sum, distribution.Min, distribution.Max, distribution.P50, distribution.P999], static value => Assert.True(double.IsFinite(value)));
        Assert.Equal((double.MinValue, double.MaxValue), (distribution.Min, distribution.Max));
    }

    [Fact]
    public void OnlyWhatTheOptionsAskForIsCollectedAndNeverTheProfile()
    {
        using var own = new Meter("PerfGen");
        using var collection = new Collection(static options => options.Include.Add("PerfGen"));
        own.CreateCounter<int>("calls").Add(1);
        collection.Meter.CreateCounter<int>("wanted").Add(1);
        Assert.Equal(["wanted"], collection.Collect().Families.Select(static family => family.Name));

        string other = $"Other.{Guid.NewGuid():N}";
        using var excluding = new Collection(options =>
        {
            options.Include.Add("Other.*");
            options.Exclude.Add($"{other}/un*");
        });
        using var meter = new Meter(other);
        meter.CreateCounter<int>("unwanted").Add(1);
        meter.CreateCounter<int>("wanted").Add(1);
        Assert.Equal(["wanted"], excluding.Collect().Families.Select(static family => family.Name));
    }

    private sealed class Throwing
    {
        public override string ToString() => throw new InvalidOperationException("no text");
    }
}
