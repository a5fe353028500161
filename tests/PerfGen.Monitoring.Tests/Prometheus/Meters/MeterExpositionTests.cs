using PerfGen.Monitoring.Metrics;
using PerfGen.Monitoring.Tests.Samples;
using static PerfGen.Monitoring.Tests.Samples.SampleMetrics;

namespace PerfGen.Monitoring.Tests.Prometheus.Meters;

public sealed class MeterExpositionTests
{
    [Fact]
    public void EachKindHasItsTypeItsHelpAndItsValues()
    {
        Exposed exposed = Of(
            Family("Shop", "orders", MetricKind.Counter, "{order}", Series(12, ("region", "eu")), Series(3, ("region", "us"))) with { Description = "Orders placed" },
            Family("Shop", "queue.length", MetricKind.UpDownCounter, null, Series(-2.5)),
            Family("Shop", "temperature", MetricKind.Gauge, "Cel", Series(21.5)));

        Assert.Equal(
            [
                "# HELP orders_total Orders placed.",
                "# TYPE orders_total counter",
                "orders_total{region=\"eu\"} 12",
                "orders_total{region=\"us\"} 3",
                "# HELP queue_length The instrument queue.length of the meter Shop.",
                "# TYPE queue_length gauge",
                "queue_length -2.5",
                "# HELP temperature_celsius The instrument temperature of the meter Shop.",
                "# TYPE temperature_celsius gauge",
                "temperature_celsius 21.5",
            ],
            exposed.Lines);
    }

    [Fact]
    public void AdvisedBoundsAreTheBoundariesWithTheirExactCountsInTheBaseUnit()
    {
        Exposed exposed = Of(Family("Shop", "wait", MetricKind.Histogram, "ms", Distribution([(3, 2), (70, 5)], [new(5, 2), new(75, 7), new(double.PositiveInfinity, 7)])));
        Assert.Equal([("0.005", 2), ("0.075", 7), ("+Inf", 7)], exposed.Buckets("wait_seconds"));
        Assert.Equal(["wait_seconds_sum 0.356"], exposed.Starting("wait_seconds_sum"));
        Assert.Equal(["wait_seconds_count 7"], exposed.Starting("wait_seconds_count"));
    }

    [Fact]
    public void WithoutAdviceTimesHaveTheLadderOfMethodsAndSizesThatOfAllocations()
    {
        Exposed exposed = Of(
            Family("Shop", "size", MetricKind.Histogram, "By", Distribution([(0, 1), (1_000, 4), (3_000, 2)])),
            Family("Shop", "wait", MetricKind.Histogram, "s", Distribution([(0.02, 3), (0.3, 1)])));

        Assert.Equal((26, 3, 3, 4), (exposed.Buckets("wait_seconds").Length, exposed.Bucket("wait_seconds", "0.025"), exposed.Bucket("wait_seconds", "0.25"), exposed.Bucket("wait_seconds", "0.5")));
        Assert.Equal((15, 1, 5, 7), (exposed.Buckets("size_bytes").Length, exposed.Bucket("size_bytes", "0"), exposed.Bucket("size_bytes", "1024"), exposed.Bucket("size_bytes", "4096")));
    }

    [Fact]
    public void SmallWholeNumbersAreCountedExactlyAtBoundariesThatAreWhole()
    {
        Exposed exposed = Of(Family("Shop", "batch.size", MetricKind.Histogram, "{item}", Distribution([(0, 1), (5, 2), (6, 4), (10, 8), (11, 16), (-3, 32)])));
        Assert.Equal([("0", 33), ("5", 35), ("10", 47), ("25", 63)], exposed.Buckets("batch_size").Take(4));
    }

    [Fact]
    public void WhatIsNotANumberIsLeftOut()
    {
        Exposed exposed = Of(Family("Shop", "load", MetricKind.Gauge, null, Series(double.NaN, ("cpu", "0")), Series(double.PositiveInfinity, ("cpu", "1")), Series(1, ("cpu", "2"))));
        Assert.Equal(["load{cpu=\"2\"} 1"], exposed.Starting("load"));
    }

    [Fact]
    public void OfFamiliesWithOneNameTheFirstKeepsItAndTheOthersSaySo()
    {
        Exposed exposed = Of(
            Family("A", "perfgen.method.calls", MetricKind.Counter, null, Series(1)),
            Family("B", "jobs", MetricKind.Gauge, null, Series(2)),
            Family("C", "jobs", MetricKind.Gauge, null, Series(3)),
            Family("C", "Jobs", MetricKind.Gauge, null, Series(4)));

        Assert.Equal(["a_perfgen_method_calls_total 1"], exposed.Starting("a_perfgen_method_calls_total"));
        Assert.Equal(["jobs 2"], exposed.Starting("jobs"));
        Assert.Equal(["c_jobs 3", "c_jobs_2 4"], exposed.Starting("c_jobs"));
        Assert.Contains("# HELP c_jobs The instrument jobs of the meter C. Named after its meter too: jobs of B has the name jobs here.", exposed.Lines);
        Assert.Contains("# HELP a_perfgen_method_calls_total The instrument perfgen.method.calls of the meter A. Named after its meter too: the profile has the name perfgen_method_calls here.", exposed.Lines);
    }

    [Fact]
    public void ADescriptionOfSeveralLinesStaysOnOne() =>
        Assert.Contains("# HELP load One\\ntwo \"three\" \\\\.", Of(Family("Shop", "load", MetricKind.Gauge, null, Series(1)) with { Description = "One\ntwo \"three\" \\" }).Lines);

    private static Exposed Of(params MetricFamily[] families) => Exposed.Of(Interval(SampleProfile.Of(), families));
}
