using System.Diagnostics.Metrics;
using PerfGen.Histograms;
using PerfGen.Monitoring.Metrics;

namespace PerfGen.Monitoring.Tests.Collecting;

public sealed class DistributionTests
{
    public static TheoryData<string> Shapes => ["uniform", "exponential", "normal", "lognormal", "negative", "tiny"];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void QuantilesAreWithinOnePercentOfTheExactOnes(string shape)
    {
        var random = new Random(42);
        double[] values = [.. Enumerable.Range(0, 1_000_000).Select(_ => Draw(shape, random))];
        using var collection = new Collection();
        Histogram<double> histogram = collection.Meter.CreateHistogram<double>("h");
        Array.ForEach(values, value => histogram.Record(value));

        MetricDistribution found = collection.Series("h").Distribution!;
        Array.Sort(values);
        Assert.Equal((values[0], values[^1], values.Length), (found.Min, found.Max, found.Count));
        Assert.Equal(values.Sum(), found.Sum, 1e-6 * Math.Abs(found.Sum));
        foreach ((double quantile, double actual) in new[] { (0.5, found.P50), (0.9, found.P90), (0.95, found.P95), (0.99, found.P99), (0.999, found.P999) })
        {
            double exact = values[(int)Math.Ceiling(quantile * values.Length) - 1];
            Assert.True(Math.Abs(actual - exact) <= 0.01 * Math.Abs(exact) + (shape == "normal" ? 0.01 : 0), $"{shape} p{quantile}: {actual} instead of {exact}");
        }
    }

    [Fact]
    public void AConstantIsItsOwnQuantile()
    {
        using var collection = new Collection();
        Histogram<double> histogram = collection.Meter.CreateHistogram<double>("h");
        foreach (double value in new[] { 0.0, 0.0, -0.0, double.Epsilon })
            histogram.Record(value);
        MetricDistribution zeros = collection.Series("h").Distribution!;
        Assert.Equal((0, 0), (zeros.P50, zeros.P999));
        Assert.Equal(new Bucket(FloatingLogLinear.Zero, 4), Assert.Single(zeros.Buckets));

        Histogram<double> constant = collection.Meter.CreateHistogram<double>("constant");
        for (int i = 0; i < 10; i++)
            constant.Record(-0.37);
        Assert.Equal((-0.37, -0.37), (collection.Series("constant").Distribution!.P50, collection.Series("constant").Distribution!.P99));
    }

    [Fact]
    public void TheBoundsThatAnInstrumentAdvisesAreCountedExactly()
    {
        using var collection = new Collection();
        Histogram<int> histogram = collection.Meter.CreateHistogram("h", advice: new InstrumentAdvice<int> { HistogramBucketBoundaries = [10, 20, 50] });
        for (int value = 1; value <= 100; value++)
            histogram.Record(value);
        Assert.Equal([new(10, 10), new(20, 20), new(50, 50)], collection.Series("h").Distribution!.AdvisedBounds!);
        Assert.Null(Without(collection).AdvisedBounds);

        static MetricDistribution Without(Collection collection)
        {
            collection.Meter.CreateHistogram<int>("plain").Record(1);
            return collection.Series("plain").Distribution!;
        }
    }

    private static double Draw(string shape, Random random)
    {
        double normal = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        return shape switch
        {
            "uniform" => random.NextDouble() * 1_000,
            "exponential" => -Math.Log(1 - random.NextDouble()) * 0.005,
            "normal" => normal,
            "lognormal" => Math.Exp(normal),
            "negative" => -1 - random.NextDouble(),
            _ => 1e-290 * (1 + random.NextDouble()),
        };
    }
}
