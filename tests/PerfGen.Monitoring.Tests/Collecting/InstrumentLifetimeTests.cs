using System.Diagnostics.Metrics;
using PerfGen.Monitoring.Metrics;

namespace PerfGen.Monitoring.Tests.Collecting;

public sealed class InstrumentLifetimeTests
{
    [Fact]
    public void AMeterThatIsMadeAgainGoesOnWhereItWas()
    {
        using var collection = new Collection();
        for (int time = 0; time < 3; time++)
        {
            collection.Meter.CreateCounter<int>("counter").Add(1);
            collection.Meter.CreateHistogram<int>("histogram").Record(time);
            collection.Meter.Dispose();
            Assert.Equal(time + 1, collection.Value("counter"));
            collection.Meter = new Meter(collection.Name);
        }

        Assert.Equal(3, collection.Series("histogram").Distribution!.Count);
    }

    [Fact]
    public void WhatStoodAtAMomentIsGoneWithItsInstrument()
    {
        using var collection = new Collection();
        collection.Meter.CreateGauge<int>("gauge").Record(1);
        collection.Meter.CreateUpDownCounter<int>("updown").Add(5);
        collection.Meter.CreateObservableGauge("observed", static () => 1);
        Assert.Equal(3, collection.Collect().Families.Count);
        collection.Meter.Dispose();
        Assert.Empty(collection.Collect().Families);

        collection.Meter = new Meter(collection.Name);
        collection.Meter.CreateUpDownCounter<int>("updown").Add(2);
        Assert.Equal(2, collection.Value("updown"));
    }

    [Fact]
    public void AnObservedSeriesThatIsNoLongerReportedIsAbsent()
    {
        using var collection = new Collection();
        bool both = true;
        collection.Meter.CreateObservableGauge("gauge", () => both ? [Of("a"), Of("b")] : new[] { Of("b") });
        Assert.Equal(2, collection.Family("gauge").Series.Count);
        both = false;
        Assert.Equal("b", Assert.Single(collection.Family("gauge").Series).Labels[0].Value);

        static Measurement<int> Of(string name) => new(1, new KeyValuePair<string, object?>("name", name));
    }

    [Fact]
    public void ACallbackThatThrowsIsLoggedOnceAndKeepsNoOtherFromBeingAsked()
    {
        using var collection = new Collection();
        int asked = 0;
        collection.Meter.CreateObservableGauge("bad", int () => throw new InvalidOperationException($"time {++asked}"));
        collection.Meter.CreateObservableGauge("good", static () => 1);
        for (int time = 0; time < 3; time++)
            Assert.Equal(["good"], collection.Collect().Families.Select(static family => family.Name));
        Assert.Equal(3, asked);
        string message = Assert.Single(collection.Log.Messages);
        Assert.Contains("/bad threw", message, StringComparison.Ordinal);
        Assert.Contains("time 1", message, StringComparison.Ordinal);
    }

    [Fact]
    public void TwoInstrumentsOfOneNameAreOneMetric()
    {
        using var collection = new Collection();
        using var second = new Meter(collection.Name);
        collection.Meter.CreateCounter<int>("counter").Add(1);
        second.CreateCounter<long>("counter").Add(2);
        collection.Meter.CreateObservableCounter("observed", static () => 10);
        second.CreateObservableCounter("observed", static () => 5);
        Assert.Equal(3, collection.Value("counter"));
        Assert.Equal(15, collection.Value("observed"));
        Assert.Equal(15, collection.Value("observed"));
    }

    [Fact]
    public void OfOneNameAndTwoKindsThereAreTwoMetrics()
    {
        using var collection = new Collection();
        collection.Meter.CreateCounter<int>("same").Add(1);
        collection.Meter.CreateHistogram<int>("same", "s").Record(2);
        Assert.Equal([MetricKind.Counter, MetricKind.Histogram], collection.Collect().Families.Select(static family => family.Kind));
    }
}
