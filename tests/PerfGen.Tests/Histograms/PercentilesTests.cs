using PerfGen.Histograms;

namespace PerfGen.Tests.Histograms;

public sealed class PercentilesTests
{
    [Theory]
    [InlineData(LogLinear.TimeSubBits)]
    [InlineData(LogLinear.SizeSubBits)]
    public void AHigherQuantileIsNeverALowerValue(int subBits)
    {
        var random = new Random(5);
        for (int round = 0; round < 50; round++)
        {
            (Bucket[] buckets, long min, long max) = RandomHistogram(random, subBits);
            double previous = min;
            for (int step = 0; step <= 1000; step++)
            {
                double value = Percentiles.At(step / 1000.0, buckets, subBits, min, max);
                Assert.InRange(value, previous, max);
                previous = value;
            }
        }
    }

    [Fact]
    public void TheRankIsThatOfTheNearestRankDefinition()
    {
        // Values below 16 have a bucket each, so the result is exact.
        Bucket[] buckets = [new(1, 1), new(2, 1), new(3, 1), new(4, 1)];

        Assert.Equal(2, At(0.50));
        Assert.Equal(3, At(0.51));
        Assert.Equal(3, At(0.75));
        Assert.Equal(4, At(0.76));
        Assert.Equal(1, At(0));
        Assert.Equal(4, At(1));

        double At(double quantile) => Percentiles.At(quantile, buckets, LogLinear.TimeSubBits, 1, 4);
    }

    [Fact]
    public void ZerosComeBeforeTheBuckets()
    {
        Bucket[] buckets = [new(LogLinear.IndexOf(100, LogLinear.SizeSubBits), 10)];

        Assert.Equal(0, Percentiles.At(0.90, buckets, LogLinear.SizeSubBits, 0, 100, zeros: 90));
        Assert.InRange(Percentiles.At(0.91, buckets, LogLinear.SizeSubBits, 0, 100, zeros: 90), 96, 100);
    }

    [Fact]
    public void ThePercentileOfNothingIsZero() =>
        Assert.Equal(0, Percentiles.At(0.5, [], LogLinear.TimeSubBits, long.MaxValue, 0));

    private static (Bucket[] Buckets, long Min, long Max) RandomHistogram(Random random, int subBits)
    {
        var counts = new BucketCounts();
        long min = long.MaxValue, max = 0;
        for (int i = 0; i < 300; i++)
        {
            long value = random.NextInt64() >> random.Next(20, 60);
            counts.Add(LogLinear.IndexOf(value, subBits), 1);
            (min, max) = (Math.Min(min, value), Math.Max(max, value));
        }

        return ([.. counts.Occupied], min, max);
    }
}
