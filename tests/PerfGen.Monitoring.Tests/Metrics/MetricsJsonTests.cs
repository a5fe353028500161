using System.Diagnostics.Metrics;
using PerfGen.Monitoring.Metrics;
using PerfGen.Monitoring.Tests.Collecting;

namespace PerfGen.Monitoring.Tests.Metrics;

public sealed class MetricsJsonTests
{
    [Fact]
    public void WhatWasWrittenIsReadBackTheSame()
    {
        using var collection = new Collection();
        collection.Meter.CreateHistogram("h", "s", "how long", null, new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.1, 1] })
            .Record(0.25, new("route", "/a"), new KeyValuePair<string, object?>("b", 1));
        collection.Meter.CreateGauge<double>("g").Record(-1.5);
        string json = MetricsJson.Write(collection.Collect());
        MetricsSnapshot read = MetricsJson.Read(json);
        Assert.Equal(json, MetricsJson.Write(read));
        Assert.Equal(MetricsSnapshot.CurrentSchema, read.Schema);
        Assert.Equal(0.25, read.Families[1].Series[0].Distribution!.P50);
        Assert.StartsWith("{\"schema\":\"perfgen.metrics/1\"", json, StringComparison.Ordinal);
        Assert.Contains("\"labels\":{\"b\":\"1\",\"route\":\"/a\"}", json, StringComparison.Ordinal);
        Assert.Contains("\"kind\":\"histogram\"", json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "name no schema")]
    [InlineData("[]", "name no schema")]
    [InlineData("{\"schema\":\"perfgen.metrics/2\"}", "'perfgen.metrics/2'")]
    [InlineData("{\"schema\":\"perfgen.metrics/1\"}", "cannot be read")]
    [InlineData("{", "cannot be read")]
    [InlineData("{\"schema\":\"perfgen.metrics/1\",\"takenAt\":\"2026-01-01T00:00:00Z\",\"startedAt\":\"2026-01-01T00:00:00Z\",\"families\":[{\"meter\":\"m\",\"name\":\"n\",\"kind\":\"counter\",\"series\":[{\"labels\":{\"a\":1},\"value\":1}]}]}", "cannot be read")]
    public void WhatCannotBeReadIsToldInOneSentence(string json, string expected)
    {
        FormatException error = Assert.Throws<FormatException>(() => MetricsJson.Read(json));
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }
}
