using PerfGen.Monitoring.Statistics;

namespace PerfGen.Monitoring.Tests.Statistics;

public sealed class MannWhitneyTests
{
    /// <summary>Critical values of U as statistics textbooks print them, for a two-sided level of 5 %.</summary>
    [Theory]
    [InlineData(4, 4, 0)]
    [InlineData(5, 5, 2)]
    [InlineData(5, 8, 6)]
    [InlineData(7, 9, 12)]
    [InlineData(8, 8, 13)]
    [InlineData(10, 10, 23)]
    [InlineData(12, 15, 49)]
    [InlineData(20, 20, 127)]
    public void CriticalValuesAreThoseOfThePrintedTables(int n, int m, int critical) =>
        Assert.Equal(critical, RankSumDistribution.Of(n, m).Critical(0.025));

    [Theory]
    [InlineData(3, 3, 0)]
    [InlineData(5, 5, 4)]
    [InlineData(10, 10, 27)]
    [InlineData(20, 20, 138)]
    public void SoAreThoseOfTheOneSidedTable(int n, int m, int critical) =>
        Assert.Equal(critical, RankSumDistribution.Of(n, m).Critical(0.05));

    [Fact]
    public void ThreeAgainstTwoHasNoValueRareEnough() => Assert.Equal(-1, RankSumDistribution.Of(3, 2).Critical(0.025));

    /// <summary>Five against five have 252 orders; 1, 1, 2, 3, 5, 7 of them have U of 0 to 5.</summary>
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    [InlineData(2, 4)]
    [InlineData(3, 7)]
    [InlineData(4, 12)]
    [InlineData(5, 19)]
    [InlineData(25, 252)]
    public void TheDistributionCountsOrders(int u, int orders) =>
        Assert.Equal(orders / 252.0, RankSumDistribution.Of(5, 5).AtMost(u), 12);

    /// <summary>The permeability of the human chorioamnion (Hollander and Wolfe, table 4.1): W = 35 of 50, one-sided p = 0.1272.</summary>
    [Fact]
    public void TheExampleOfHollanderAndWolfeHasItsProbability()
    {
        Assert.Equal(35, MannWhitney.U(Samples.AtTerm, Samples.EarlyPregnancy));
        Assert.Equal(0.1272, MannWhitney.ProbabilitySecondIsLarger(Samples.EarlyPregnancy, Samples.AtTerm), 4);
    }

    /// <summary>All ten ways to choose two of {1, 2, 2, 3, 4} for the second sample, counted by hand: three have a rank sum of 7.5 or more.</summary>
    [Fact]
    public void TiesAreCountedByPermutation() =>
        Assert.Equal(3 / 10.0, MannWhitney.ProbabilitySecondIsLarger([1, 2, 3], [2, 4]), 12);

    [Fact]
    public void EqualValuesAloneSayNothing() => Assert.Equal(1, MannWhitney.ProbabilitySecondIsLarger([7, 7, 7], [7, 7]));

    [Fact]
    public void ManyValuesAreApproximatedWell()
    {
        double[] first = [.. Enumerable.Range(0, 40).Select(static i => (double)i)], second = [.. Enumerable.Range(0, 40).Select(static i => i + 5.5)];
        double exact = RankSumDistribution.Of(40, 40).AtMost((int)MannWhitney.U(first, second));
        double[] more = [.. second, 200];

        Assert.Equal(exact, MannWhitney.ProbabilitySecondIsLarger(first, second), 12);
        Assert.Equal(RankSumDistribution.Of(40, 41).AtMost((int)MannWhitney.U(first, more)), MannWhitney.ProbabilitySecondIsLarger(first, more), 3);
    }

    [Fact]
    public void NothingIsNoEvidence() => Assert.Equal(1, MannWhitney.ProbabilitySecondIsLarger([], [1]));
}
