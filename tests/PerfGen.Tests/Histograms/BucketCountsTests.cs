using PerfGen.Histograms;

namespace PerfGen.Tests.Histograms;

public sealed class BucketCountsTests
{
    [Fact]
    public void MergingIsCommutative()
    {
        Bucket[] a = Random(1), b = Random(2);

        Assert.Equal(Sum(a, b), Sum(b, a));
    }

    [Fact]
    public void MergingIsAssociative()
    {
        Bucket[] a = Random(1), b = Random(2), c = Random(3);

        Assert.Equal(Sum(Sum(a, b), c), Sum(a, Sum(b, c)));
    }

    [Fact]
    public void NothingIsTheNeutralElement()
    {
        Bucket[] a = Random(1);

        Assert.Equal(a, Sum(a, []));
        Assert.Equal(a, Sum([], a));
    }

    [Fact]
    public void OccupiedBucketsComeInAscendingOrderWhateverTheOrderOfAdding()
    {
        var counts = new BucketCounts();
        foreach (int index in new[] { 500, 3, 900, 3, 0, 501 })
            counts.Add(index, 1);

        Assert.Equal([new(0, 1), new(3, 2), new(500, 1), new(501, 1), new(900, 1)], counts.Occupied);
        Assert.Equal(6, counts.Total);
    }

    [Fact]
    public void ABucketThatIsTakenAwayAgainIsNotOccupied()
    {
        var counts = new BucketCounts();
        counts.Add(7, 5);
        counts.Add(8, 1);
        counts.Add(7, -5);

        Assert.Equal([new(8, 1)], counts.Occupied);
    }

    [Fact]
    public void ASumGoesItsOwnWay()
    {
        var counts = new BucketCounts();
        counts.Add(7, 5);
        var sum = new BucketCounts();
        sum.Add(counts);
        counts.Add(7, 1);

        Assert.Equal([new(7, 5)], sum.Occupied);
        Assert.Equal(5, sum.Total);
    }

    [Fact]
    public void WhatIsClearedHoldsNothingOfWhatItHeld()
    {
        var counts = new BucketCounts();
        counts.Add(500, 1);
        counts.Add(3, 2);
        counts.Add(900, 3);
        counts.Clear();
        Assert.Empty(counts.Occupied);
        Assert.Equal(0, counts.Total);

        counts.Add(700, 4);
        counts.Add(20, 5);
        Bucket[] room = [];
        Assert.Equal([new(20, 5), new(700, 4)], counts.ToSpan(ref room).ToArray());
        Assert.Equal([new(20, 5), new(700, 4)], counts.ToArray());
    }

    private static Bucket[] Random(int seed)
    {
        var random = new Random(seed);
        var counts = new BucketCounts();
        for (int i = 0; i < 200; i++)
            counts.Add(random.Next(960), random.Next(1, 1_000_000));
        return [.. counts.Occupied];
    }

    private static Bucket[] Sum(Bucket[] first, Bucket[] second)
    {
        var sum = new BucketCounts();
        sum.Add(first);
        sum.Add(second);
        return [.. sum.Occupied];
    }
}
