using PerfGen.Analyzers.Naming;
using PerfGen.Analyzers.Tests.Verification;

namespace PerfGen.Analyzers.Tests.Naming;

public sealed class PG4005_BucketsMustRiseAndFitTheUnitTests
{
    [Theory]
    [InlineData("""P("a_seconds", [|new[] { 1.0, 3, 2 }|])""", "2 stands after 3; boundaries must rise")]
    [InlineData("""P("a_seconds", [|[0.1, 0.1, 1]|])""", "0.1 stands twice among the boundaries")]
    [InlineData("""P("a_seconds", [|new[] { 1, double.NaN }|])""", "NaN is no boundary of a bucket; boundaries are finite")]
    [InlineData("""P("a_seconds", [|new[] { double.PositiveInfinity, 1 }|])""", "Infinity is no boundary of a bucket; boundaries are finite")]
    [InlineData("""P("a_seconds", [|Histogram.LinearBuckets(1, 1, 200)|])""", "200 buckets are as many series for each set of labels; 60 show any distribution")]
    [InlineData("""P("a_seconds", [|Histogram.LinearBuckets(1, 0, 3)|])""", "1 stands twice among the boundaries")]
    [InlineData("""P("a_seconds", [|Histogram.ExponentialBuckets(1, 0.5, 3)|])""", "0.5 stands after 1; boundaries must rise")]
    [InlineData("""P("a_ms", [|new[] { 0.005, 0.01, 0.5, 1, 10 }|])""", "Boundaries from 0.005 to 10 are for seconds, and 'a_ms' is in milliseconds")]
    [InlineData("""P("a_milliseconds", [|Histogram.ExponentialBuckets(0.001, 2, 10)|])""", "Boundaries from 0.001 to 0.512 are for seconds, and 'a_milliseconds' is in milliseconds")]
    [InlineData("""M("a", "ms", [|[0.005, 0.01, 0.5, 1, 10]|])""", "Boundaries from 0.005 to 10 are for seconds, and 'a' is in milliseconds")]
    [InlineData("""M("a", "s", [|[5, 10, 25, 50, 75, 100, 250, 500, 750, 1000]|])""", "Boundaries up to 1000 are those for milliseconds, and 'a' is in seconds")]
    [InlineData("""M("a", "s", [|[3, 2]|])""", "2 stands after 3; boundaries must rise")]
    [InlineData("""P("a_seconds", [|Boundaries|])""", "1 stands after 2; boundaries must rise")]
    public async Task BoundariesThatCannotBeMeantAreReported(string creation, string message) =>
        Assert.Equal(message, Assert.Single(await RuleVerifier<PG4005_BucketsMustRiseAndFitTheUnit>.DiagnosticsAsync([Source(creation)])).GetMessage(null));

    [Fact]
    public async Task TheDefaultBucketsAreForSeconds() => Assert.Equal(
        "'a_ms' is in milliseconds and has the default buckets, which are for seconds: up to 10; set Buckets, or record seconds",
        Assert.Single(await RuleVerifier<PG4005_BucketsMustRiseAndFitTheUnit>.DiagnosticsAsync([Source("""Prometheus.Metrics.CreateHistogram([|"a_ms"|], "D.")""")])).GetMessage(null));

    [Theory]
    [InlineData("""P("a_seconds", new[] { 0.1, 1, 10 })""")]
    [InlineData("""P("a_seconds", new[] { 0.1, 1, double.PositiveInfinity })""")]
    [InlineData("""P("a_seconds", Histogram.LinearBuckets(1, 1, 20))""")]
    [InlineData("""P("a_seconds", Histogram.ExponentialBuckets(0.001, 2, 16))""")]
    [InlineData("""P("job_seconds", new[] { 60.0, 300, 900, 3600 })""")]
    [InlineData("""P("a_ms", new[] { 1.0, 5, 10, 100, 1000 })""")]
    [InlineData("""P("a_ms", new[] { 0.05, 0.5, 5, 50, 500 })""")]
    [InlineData("""P("sizes", new[] { 0.005, 0.01, 1 })""")]
    [InlineData("""P("a_seconds", Given())""")]
    [InlineData("""P("a_seconds", new[] { 1, Given()[0] })""")]
    [InlineData("""M("a", "s", [0.005, 0.01, 0.5, 1, 10])""")]
    [InlineData("""M("a", "ms", [5, 10, 25, 50])""")]
    [InlineData("""Prometheus.Metrics.CreateHistogram("a_ms", "D.", ConfigurationOfAll())""")]
    [InlineData("""Prometheus.Metrics.CreateHistogram("a_seconds", "D.")""")]
    [InlineData("""Shop.CreateHistogram<double>("a_ms")""")]
    public Task BoundariesThatFitOrCannotBeSeenAreNot(string creation) => RuleVerifier<PG4005_BucketsMustRiseAndFitTheUnit>.VerifyAnalyzerAsync(Source(creation));

    [Fact]
    public Task PublishedNamesStayAsTheyAre() => RuleVerifier<PG4005_BucketsMustRiseAndFitTheUnit>.VerifyAnalyzerAsync(
        [Source("""Prometheus.Metrics.CreateHistogram("a_ms", "D.")""")], "", new TextFile("/src/PerfGen.PublishedNames.txt", "a_ms"));

    /// <summary>P and M stand for the creations of prometheus-net and of a meter.</summary>
    private static string Source(string creation)
    {
        if (creation.StartsWith("P(", StringComparison.Ordinal))
            creation = $"Prometheus.Metrics.CreateHistogram({creation[2..creation.IndexOf(',')]}, \"D.\", new HistogramConfiguration {{ Buckets = {creation[(creation.IndexOf(',') + 2)..^1]} }})";
        else if (creation.StartsWith("M(", StringComparison.Ordinal) && creation[2..^1].Split(", ", 3) is [var name, var unit, var buckets])
            creation = $"Shop.CreateHistogram<double>({name}, {unit}, advice: new InstrumentAdvice<double> {{ HistogramBucketBoundaries = {buckets} }})";
        return $$"""
            using Prometheus;

            class C
            {
                static readonly Meter Shop = new("shop");
                static readonly double[] Boundaries = [2, 1];
                static readonly object Metric = {{creation}};
                static double[] Given() => [2, 1];
                static HistogramConfiguration ConfigurationOfAll() => new();
            }
            """;
    }
}
