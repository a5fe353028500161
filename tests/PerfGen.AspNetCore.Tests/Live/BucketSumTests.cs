using PerfGen.AspNetCore.Live;
using PerfGen.Histograms;

namespace PerfGen.AspNetCore.Tests.Live;

public sealed class BucketSumTests
{
    [Fact]
    public void ItIsTheSumWhateverTheOrder()
    {
        var random = new Random(7);
        var sum = new BucketSum();
        var expected = new SortedDictionary<int, long>();
        for (int round = 0; round < 200; round++)
        {
            Bucket[] buckets = [.. Enumerable.Range(0, random.Next(20)).Select(_ => random.Next(60)).Distinct().Order().Select(index => new Bucket(index, random.Next(1, 5)))];
            sum.Add(buckets);
            foreach ((int index, long count) in buckets)
                expected[index] = expected.GetValueOrDefault(index) + count;
        }

        Assert.Equal(expected.Select(static pair => new Bucket(pair.Key, pair.Value)), sum);
        sum.Clear();
        Assert.Empty(sum);
    }
}
