using PerfGen.Monitoring.Comparing;
using PerfGen.Monitoring.Comparing.Versions;
using PerfGen.Monitoring.Tests.Trends;

namespace PerfGen.Monitoring.Tests.Comparing.Versions;

public sealed class VersionComparerTests
{
    private static readonly SeriesId _mean = new(SeriesId.Profile, "Shop.Load", "meanNs"), _other = new(SeriesId.Profile, "Shop.Save", "meanNs"),
        _calls = new(SeriesId.Profile, "Shop.Load", "callsPerSecond");

    [Fact]
    public void ASlowerVersionHasItsRegressionItsImprovementAndItsOverallChange()
    {
        VersionComparison comparison = VersionComparer.Compare(
            [.. History("1.0", launches: 6, (_mean, 1000), (_other, 1000)), .. History("1.1", launches: 6, (_mean, 1500), (_other, 700))], "1.0", "1.1");

        SeriesChange worse = Assert.Single(comparison.Regressions), better = Assert.Single(comparison.Improvements);
        Assert.Equal((_mean, true), (worse.Id, worse.ByLaunches));
        Assert.InRange(worse.Ratio!.Value, 1.4, 1.6);
        Assert.InRange(1.5, worse.Low!.Value, worse.High!.Value);
        Assert.Equal(_other, better.Id);
        Assert.Equal((6, 6), comparison.Launches);
        Assert.Equal(2, comparison.Overall!.Methods);
        Assert.InRange(comparison.Overall.Ratio, 0.95, 1.1);
    }

    [Fact]
    public void EqualVersionsAreTheSame()
    {
        VersionComparison comparison = VersionComparer.Compare([.. History("1.0", 12, (_mean, 1000)), .. History("1.1", 12, (_mean, 1000))], "1.0", "1.1");

        Assert.Empty(comparison.Regressions);
        Assert.Empty(comparison.Improvements);
        Assert.Equal(1, comparison.Same + comparison.Undecided.Count);
    }

    [Fact]
    public void TrafficIsNotJudged()
    {
        VersionComparison comparison = VersionComparer.Compare(
            [.. History("1.0", 6, (_mean, 1000), (_calls, 10)), .. History("1.1", 6, (_mean, 1000), (_calls, 100))], "1.0", "1.1");

        Assert.DoesNotContain(_calls, comparison.Regressions.Select(static change => change.Id));
        Assert.DoesNotContain(_calls, comparison.Undecided.Select(static series => series.Id));
    }

    /// <summary>One launch a side has hundreds of intervals, and they may not pass for hundreds of launches.</summary>
    [Fact]
    public void OneLaunchASideIsJudgedByBlocksOfTimeAndTheWiderMargin()
    {
        VersionComparison clear = VersionComparer.Compare([.. History("1.0", 1, (_mean, 1000)), .. History("1.1", 1, (_mean, 1600))], "1.0", "1.1");
        VersionComparison slight = VersionComparer.Compare([.. History("1.0", 1, (_mean, 1000)), .. History("1.1", 1, (_mean, 1070))], "1.0", "1.1");

        Assert.False(Assert.Single(clear.Regressions).ByLaunches);
        Assert.Empty(slight.Regressions);
    }

    [Fact]
    public void AVersionThatNeverRanIsRefusedInOneSentence()
    {
        var error = Assert.Throws<ComparisonException>(() => VersionComparer.Compare([.. History("1.0", 2, (_mean, 1000))], "1.0", "2.0"));

        Assert.Equal("The history holds no interval of version '2.0' alone; it has '1.0'.", error.Message);
    }

    [Fact]
    public void BlocksAreAsLongAsNeighboursResembleEachOther()
    {
        int free = TimeBlocks.Means([.. Noise.Autoregressive(new Random(1), 400, 0).Select(static value => new ObservedValue(_mean, value, 1))]).Length;
        int bound = TimeBlocks.Means([.. Noise.Autoregressive(new Random(1), 400, 0.8).Select(static value => new ObservedValue(_mean, value, 1))]).Length;

        Assert.InRange(free, 200, 400);
        Assert.InRange(bound, 20, 80);
    }

    [Fact]
    public void ABlocksMeanGoesByWeights()
    {
        ObservedValue[] intervals = [.. Enumerable.Range(0, 40).Select(static i => new ObservedValue(_mean, i % 20 < 10 ? 10 : 40, i % 20 < 10 ? 2 : 1))];
        double[] means = TimeBlocks.Means(intervals);

        // Blocks as long as the swing, and longer: ten of 10 with twice the weight of ten of 40.
        Assert.Equal(20, intervals.Sum(static one => one.Value * one.Weight) / intervals.Sum(static one => one.Weight));
        Assert.All(means, static mean => Assert.InRange(mean, 10, 40));
        Assert.InRange(means.Length, 1, 10);
    }

    private static IEnumerable<Observation> History(string version, int launches, params (SeriesId Id, double Level)[] series)
    {
        var random = new Random(version.Length + launches);
        for (int launch = 0; launch < launches; launch++)
        {
            double luck = Math.Exp(0.03 * Noise.Gauss(random));
            for (int i = 0; i < 60; i++)
            {
                yield return new Observation(Noise.Start.AddDays(launch).AddMinutes(i), version, $"{version}/{launch}",
                    [.. series.Select(one => new ObservedValue(one.Id, one.Level * luck * Math.Exp(0.05 * Noise.Gauss(random)), 10))]);
            }
        }
    }
}
