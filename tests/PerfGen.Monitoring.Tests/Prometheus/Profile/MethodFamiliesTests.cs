using PerfGen.Monitoring.Tests.Samples;
using PerfGen.Snapshots;

namespace PerfGen.Monitoring.Tests.Prometheus.Profile;

public sealed class MethodFamiliesTests
{
    private const string Duration = "perfgen_method_duration_seconds";
    private const string Allocated = "perfgen_method_allocated_bytes";

    [Fact]
    public void EachQuantityOfARowIsAFamilyWithTheRowsLabelsInTheirOrder()
    {
        MethodSnapshot row = SampleProfile.Method("Shop.Orders.Place", "(Shop.Cart, int)", (30, 4)) with
        {
            Errors = 3,
            Cancelled = 1,
            Caller = "Shop.Checkout.Pay",
            Labels = new Dictionary<string, string> { ["region"] = "Eu", ["a"] = "1" },
            Allocated = SampleProfile.Allocations(nothing: 1, (100, 3)),
        };
        Exposed exposed = Of(row);

        const string Labels = "{method=\"Shop.Orders.Place\",signature=\"(Shop.Cart, int)\",kind=\"method\",caller=\"Shop.Checkout.Pay\",a=\"1\",region=\"Eu\"";
        Assert.Equal([$"perfgen_method_calls_total{Labels}}} 4"], exposed.Starting("perfgen_method_calls_total"));
        Assert.Equal([$"perfgen_method_errors_total{Labels}}} 3"], exposed.Starting("perfgen_method_errors_total"));
        Assert.Equal([$"perfgen_method_cancelled_total{Labels}}} 1"], exposed.Starting("perfgen_method_cancelled_total"));
        Assert.Equal([$"perfgen_method_self_seconds_total{Labels}}} 0.12"], exposed.Starting("perfgen_method_self_seconds_total"));
        Assert.Equal([$"perfgen_method_wait_seconds_total{Labels}}} 0"], exposed.Starting("perfgen_method_wait_seconds_total"));
        Assert.Equal([$"{Duration}_sum{Labels}}} 0.12"], exposed.Starting(Duration + "_sum"));
        Assert.Equal([$"{Duration}_count{Labels}}} 4"], exposed.Starting(Duration + "_count"));
        Assert.Equal([$"{Allocated}_sum{Labels}}} 300"], exposed.Starting(Allocated + "_sum"));
        Assert.Equal([$"{Allocated}_count{Labels}}} 4"], exposed.Starting(Allocated + "_count"));
        Assert.Contains($"{Duration}_bucket{Labels},le=\"+Inf\"}} 4", exposed.Lines);
    }

    [Fact]
    public void AScopeHasAnEmptySignatureAndACallItsKind()
    {
        Exposed exposed = Of(SampleProfile.Method("parse", "", (1, 1)) with { Kind = ProbeKind.Scope }, SampleProfile.Method("System.IO.File.ReadAllText", "(string)", (1, 1)) with { Kind = ProbeKind.Call });
        Assert.Equal(
            [
                "perfgen_method_calls_total{method=\"parse\",signature=\"\",kind=\"scope\"} 1",
                "perfgen_method_calls_total{method=\"System.IO.File.ReadAllText\",signature=\"(string)\",kind=\"call\"} 1",
            ],
            exposed.Starting("perfgen_method_calls_total"));
    }

    [Fact]
    public void DurationsHaveTheSameBoundariesInEveryProcess()
    {
        string[] expected =
        [
            "1E-06", "2.5E-06", "5E-06", "1E-05", "2.5E-05", "5E-05", "0.0001", "0.00025", "0.0005", "0.001", "0.0025", "0.005", "0.01", "0.025", "0.05",
            "0.1", "0.25", "0.5", "1", "2.5", "5", "10", "25", "50", "100", "+Inf",
        ];
        Assert.Equal(expected, Of(SampleProfile.Method("A", durations: (1, 1))).Buckets(Duration).Select(static bucket => bucket.Boundary));
    }

    [Fact]
    public void SizesHaveNoneThenPowersOfFour()
    {
        MethodSnapshot row = SampleProfile.Method("A", durations: (1, 1)) with { Allocated = SampleProfile.Allocations(2, (64, 1), (5_000, 1)) };
        (string Boundary, long Count)[] buckets = Of(row).Buckets(Allocated);
        Assert.Equal(
            ["0", "64", "256", "1024", "4096", "16384", "65536", "262144", "1048576", "4194304", "16777216", "67108864", "268435456", "1073741824", "+Inf"],
            buckets.Select(static bucket => bucket.Boundary));
        Assert.Equal([2, 2, 3, 3, 3, 4], buckets.Take(6).Select(static bucket => bucket.Count));
    }

    [Theory]
    [InlineData("maxNs", 50e6, "0.05")]
    [InlineData("p50Ns", 60e6, "0.06")]
    [InlineData("p95Ns", 0.3 * 1e6, "0.0003")]
    [InlineData("p99Ns", 0.0415 * 1e6, "4.15E-05")]
    public void ALimitOnTimeIsABoundaryWithTheExactCount(string what, double limitNs, string le)
    {
        // All calls lie in the bucket that the limit cuts: no estimate could know how many are above it.
        MethodSnapshot row = SampleProfile.Method("A", durations: (limitNs / 1e6, 100)) with { Thresholds = [SampleProfile.Limit(what, limitNs, above: 7)] };
        Exposed exposed = Of(row);
        Assert.Equal(93, exposed.Bucket(Duration, le));
        Assert.Equal(100, exposed.Bucket(Duration, "+Inf"));
        AssertAscends(exposed.Buckets(Duration));
    }

    [Fact]
    public void AnEstimateGivesWayToTheExactCountOfALimitInTheSameBucket()
    {
        // From 48.2 to 50.3 ms is one bucket of the recorder: without the limit, most of its calls would be taken for quicker than 50 ms.
        MethodSnapshot row = SampleProfile.Method("A", durations: (50.3, 100)) with { Thresholds = [SampleProfile.Limit("p95Ns", 50.2e6, above: 100)] };
        Exposed exposed = Of(row);
        Assert.Equal((0, 0, 100), (exposed.Bucket(Duration, "0.05"), exposed.Bucket(Duration, "0.0502"), exposed.Bucket(Duration, "0.1")));
        Assert.InRange(Of(row with { Thresholds = null }).Bucket(Duration, "0.05"), 50, 99);
    }

    [Fact]
    public void ALimitOnBytesIsABoundaryOfTheAllocationsAloneAndLimitsOfOtherKindsAreNone()
    {
        MethodSnapshot row = SampleProfile.Method("A", durations: (1, 10)) with
        {
            Allocated = SampleProfile.Allocations(1, (4_500, 9)),
            Thresholds = [SampleProfile.Limit("maxAllocatedBytes", 4_500, above: 2), SampleProfile.Limit("meanNs", 7e6, above: null), SampleProfile.Limit("errorRate", 0.3, above: null)],
        };
        Exposed exposed = Of(row);
        Assert.Equal(8, exposed.Bucket(Allocated, "4500"));
        Assert.Equal(26, exposed.Buckets(Duration).Length);
        Assert.Equal(16, exposed.Buckets(Allocated).Length);
    }

    [Fact]
    public void ALimitThatNobodyCountedIsABoundaryWithAnEstimate()
    {
        MethodSnapshot row = SampleProfile.Method("A", durations: (60, 100)) with { Thresholds = [SampleProfile.Limit("p95Ns", 90e6, above: null)] };
        Assert.Equal(100, Of(row).Bucket(Duration, "0.09"));
    }

    [Fact]
    public void OneBoundaryIsThereOnceWhateverTheLimits()
    {
        MethodSnapshot row = SampleProfile.Method("A", durations: (50, 10)) with
        {
            Thresholds = [SampleProfile.Limit("maxNs", 50e6, 4), SampleProfile.Limit("p95Ns", 50e6, 4), SampleProfile.Limit("p99Ns", 70e6, 0)],
        };
        Exposed exposed = Of(row);
        Assert.Equal(6, exposed.Bucket(Duration, "0.05"));
        Assert.Equal(27, exposed.Buckets(Duration).Length);
    }

    [Fact]
    public void CountsAscendWithinAScrapeAndNoneFallsFromOneToTheNext()
    {
        var random = new Random(17);
        for (int run = 0; run < 200; run++)
        {
            double limit = Math.Pow(10, random.NextDouble() * 6 - 3);
            (double Milliseconds, long Calls)[] durations = [.. Enumerable.Range(0, 5).Select(_ => (limit * (0.9 + random.NextDouble() / 5), 0L))];
            long[]? before = null;
            for (int scrape = 0; scrape < 10; scrape++)
            {
                durations[random.Next(durations.Length)].Calls += random.Next(50);
                long above = durations.Where(duration => (long)(duration.Milliseconds * 1e6) > (long)(limit * 1e6)).Sum(static duration => duration.Calls);
                if (durations.All(static duration => duration.Calls == 0))
                    continue;

                MethodSnapshot row = SampleProfile.Method("A", durations: durations) with { Thresholds = [SampleProfile.Limit("p95Ns", limit * 1e6, above)] };
                (string Boundary, long Count)[] buckets = Of(row).Buckets(Duration);
                AssertAscends(buckets);
                long[] counts = [.. buckets.Select(static bucket => bucket.Count)];
                Assert.True(before is null || counts.Zip(before).All(static pair => pair.First >= pair.Second), "A count fell.");
                before = counts;
            }
        }
    }

    [Fact]
    public void ARowOfWhichNothingWasTimedHasNoHistogram()
    {
        Exposed exposed = Of(SampleProfile.Method("A") with { Calls = 2, Time = null });
        Assert.Single(exposed.Starting("perfgen_method_calls_total"));
        Assert.DoesNotContain("duration", exposed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void LabelsThatCollideOrAreNotValidAreRenamedAndAllValuesAreEscaped()
    {
        MethodSnapshot row = SampleProfile.Method("A\"b\\c\nd", durations: (1, 1)) with
        {
            Labels = new Dictionary<string, string> { ["method"] = "m", ["le"] = "l", ["__x"] = "x", ["1st-try"] = "t", ["1st_try"] = "u" },
        };
        Assert.Equal(
            "perfgen_method_calls_total{method=\"A\\\"b\\\\c\\nd\",signature=\"()\",kind=\"method\",_1st_try=\"t\",label__1st_try=\"u\",label___x=\"x\",label_le=\"l\",label_method=\"m\"} 1",
            Assert.Single(Of(row).Starting("perfgen_method_calls_total")));
    }

    private static Exposed Of(params MethodSnapshot[] rows) => Exposed.Of(SampleMetrics.Interval(SampleProfile.Of(rows)));

    private static void AssertAscends((string Boundary, long Count)[] buckets) =>
        Assert.True(buckets.Zip(buckets.Skip(1)).All(static pair => pair.First.Count <= pair.Second.Count), string.Join(' ', buckets.Select(static bucket => $"{bucket.Boundary}:{bucket.Count}")));
}
