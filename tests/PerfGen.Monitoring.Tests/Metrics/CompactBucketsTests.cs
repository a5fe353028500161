using PerfGen.Histograms;
using PerfGen.Monitoring.Metrics;

namespace PerfGen.Monitoring.Tests.Metrics;

public sealed class CompactBucketsTests
{
    [Fact]
    public void BucketsAreThoseThatWerePutIn()
    {
        Bucket[] buckets =
        [
            new(0, 1), new(1, 127), new(2, 128), new(200, 16_384), new(FloatingLogLinear.Zero, int.MaxValue), new(FloatingLogLinear.Length - 1, long.MaxValue),
        ];
        var compact = CompactBuckets.Of(buckets);
        Assert.Equal(buckets, compact);
        Assert.Equal(buckets.Length, compact.Count);
        Assert.Equal(buckets, Enumerable.Range(0, buckets.Length).Select(index => compact[index]));
        var copy = new Bucket[buckets.Length];
        compact.CopyTo(copy);
        Assert.Equal(buckets, copy);
    }

    [Theory]
    [InlineData(255, 255)]
    [InlineData(256, 255)]
    [InlineData(255, 256)]
    [InlineData(65_535, 65_536)]
    [InlineData(65_536, 4_294_967_295)]
    [InlineData(16_777_216, 4_294_967_296)]
    [InlineData(1, -1)]
    public void AnyWidthOfDistanceAndCountIsKept(int distance, long count)
    {
        Bucket[] buckets = [new(7, 1), new(7 + distance, count)];
        var compact = CompactBuckets.Of(buckets);
        Assert.Equal(buckets, compact);
        var copy = new Bucket[2];
        compact.CopyTo(copy);
        Assert.Equal(buckets, copy);
    }

    [Fact]
    public void ThereMayBeNone()
    {
        Assert.Empty(CompactBuckets.Of([]));
        Assert.Throws<ArgumentOutOfRangeException>(() => CompactBuckets.Empty[0]);
    }

    [Fact]
    public void ADifferenceOfBucketsThatWereReadFromJsonIsThatOfThoseThatWereWritten()
    {
        Bucket[] before = [new(5, 2), new(9, 1)], after = [new(5, 3), new(7, 4), new(9, 1)];
        MetricDistribution earlier = DistributionArithmetic.Of(before, 3, 3, 1, 2, null), later = DistributionArithmetic.Of(after, 8, 8, 1, 2, null);
        MetricDistribution read = earlier with { Buckets = [.. before] };
        Assert.Equal([new(5, 1), new(7, 4)], DistributionArithmetic.Subtract(later, earlier).Buckets);
        Assert.Equal([new(5, 1), new(7, 4)], DistributionArithmetic.Subtract(later with { Buckets = [.. after] }, read).Buckets);
    }
}
