using PerfGen.Monitoring.Statistics;

namespace PerfGen.Monitoring.Tests.Statistics;

public sealed class OtherStatisticsTests
{
    /// <summary>The example of Benjamini and Hochberg (1995): of fifteen hypotheses the first four are rejected at 5 %.</summary>
    [Fact]
    public void TheExampleOfBenjaminiAndHochbergRejectsItsFour()
    {
        double[] p = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.000];
        double[] q = BenjaminiHochberg.Adjust(p);

        Assert.Equal([true, true, true, true, false], q.Take(5).Select(static one => one <= 0.05));
        Assert.Equal(0.0015, q[0], 10);
        Assert.Equal(0.0095 * 15 / 4, q[3], 10);
        Assert.Equal(q.Order(), q);
    }

    [Fact]
    public void AdjustedValuesStandInTheOrderGiven()
    {
        Assert.Equal([0.02, 0.9, 0.02], BenjaminiHochberg.Adjust([0.01, 0.9, 0.0132]).Select(static q => Math.Round(q, 2)));
        Assert.Empty(BenjaminiHochberg.Adjust([]));
    }

    /// <summary>Two samples whose t, freedom and probability follow by hand: means 3 and 5, squared errors 0.5 each.</summary>
    [Fact]
    public void WelchsTestIsStudentsWhereVariancesAreEqual()
    {
        double p = WelchTest.ProbabilitySecondIsLarger([1, 2, 3, 4, 5], [3, 4, 5, 6, 7])!.Value;

        // t = 2 with 8 degrees of freedom: 0.0403 in every table.
        Assert.Equal(0.0403, p, 4);
        Assert.Equal(1 - p, WelchTest.ProbabilitySecondIsLarger([3, 4, 5, 6, 7], [1, 2, 3, 4, 5])!.Value, 12);
    }

    [Fact]
    public void WithoutVarianceWelchsTestHasNoAnswer()
    {
        Assert.Null(WelchTest.ProbabilitySecondIsLarger([1, 1, 1], [2, 2, 2]));
        Assert.Null(WelchTest.ProbabilitySecondIsLarger([1], [2, 3]));
    }

    [Fact]
    public void TheBootstrapGivesTheSameIntervalEveryTime()
    {
        (double[], double[])[] rows = [([0.0, 0.1, 0.05, 0.02, 0.07], [0.1, 0.2, 0.12, 0.17, 0.15]), ([1.0, 1.02, 0.98, 1.01, 1.03], [1.0, 0.99, 1.01, 1.02, 1.0])];
        Estimate once = Bootstrap.GeometricMean(rows, 0.90);

        Assert.Equal(once, Bootstrap.GeometricMean(rows, 0.90));
        Assert.Equal(Math.Exp((0.148 - 0.048 + (1.004 - 1.008)) / 2), once.Value, 12);
        Assert.True(once.Low < once.Value && once.Value < once.High);
        // Of 5 values each, the standard error of the mean by hand is 0.0110; the interval is about 1.64 of it to each side.
        Assert.InRange(once.High - once.Low, 0.02, 0.05);
    }

    [Fact]
    public void TheBootstrapOfConstantsIsAPoint()
    {
        Estimate point = Bootstrap.GeometricMean([([1, 1, 1], [2, 2, 2])], 0.90);

        Assert.Equal((Math.E, Math.E, Math.E), (point.Value, point.Low, point.High));
    }

    [Fact]
    public void QuantilesAreInterpolatedBetweenOrderStatistics()
    {
        Assert.Equal(2.5, Quantiles.Median([4, 1, 3, 2]));
        Assert.Equal(3.85, Quantiles.Of([1, 2, 3, 4], 0.95), 10);
        Assert.Equal(7, Quantiles.Of([7], 0.99));
    }

    [Fact]
    public void TwoGroupsAreTwoModesAndOneIsNot()
    {
        var random = new Random(3);
        double[] bell = [.. Enumerable.Range(0, 200).Select(_ => 100 + Enumerable.Range(0, 12).Sum(_ => random.NextDouble()) - 6)];
        double[] flat = [.. Enumerable.Range(0, 200).Select(_ => 100 + 20 * random.NextDouble())];
        double[] two = [.. bell.Take(100), .. bell.Skip(100).Select(static value => value + 20)];

        Assert.False(Modality.HasTwoModes(bell));
        Assert.False(Modality.HasTwoModes(flat));
        Assert.True(Modality.HasTwoModes(two));
        Assert.False(Modality.HasTwoModes([1, 2, 1, 2]));
        Assert.False(Modality.HasTwoModes(Enumerable.Repeat(5.0, 50)));
        // A single straggler is not a group.
        Assert.False(Modality.HasTwoModes([.. bell, 500]));
    }
}
