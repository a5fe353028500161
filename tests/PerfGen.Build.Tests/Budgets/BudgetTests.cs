using PerfGen.Build.Budgets;
using PerfGen.Build.Manifests;
using PerfGen.Build.Reporting;

namespace PerfGen.Build.Tests.Budgets;

public class BudgetTests
{
    private static readonly BuildReport _shop = BuildReport.Of(Shop.Manifest);

    [Theory]
    [InlineData("", "")]
    [InlineData("75", "")]
    [InlineData(" 74.9 ", "36")]
    [InlineData("0", "1000000")]
    public void ABudgetThatIsKeptSaysNothing(string minCoverage, string maxSeries) => Assert.Empty(Budget.Check(_shop, minCoverage, maxSeries));

    [Fact]
    public void TooLittleCoverageIsOneSentence() => Assert.Equal(
        [new BrokenBudget("PG7001", "6 of 8 call sites of profiled methods are measured (75 %), and PerfGenMinCoverage asks for 75.1 %; the report lists what escapes, and why.")],
        Budget.Check(_shop, "75.1", ""));

    [Fact]
    public void TooManySeriesNameTheLargest() => Assert.Equal(
        [new BrokenBudget("PG7002", "The profiled methods can make 36 series, and PerfGenMaxSeries allows 35; 'Shop.Orders.Place' alone can make 30: bound its labels with Values or MaxValues, or drop one.")],
        Budget.Check(_shop, "", "35"));

    [Theory]
    [InlineData("much", "", "PerfGenMinCoverage is 'much'; give a percentage from 0 to 100, such as 97.5.")]
    [InlineData("97,5", "", "PerfGenMinCoverage is '97,5'; give a percentage from 0 to 100, such as 97.5.")]
    [InlineData("101", "", "PerfGenMinCoverage is '101'; give a percentage from 0 to 100, such as 97.5.")]
    [InlineData("-1", "", "PerfGenMinCoverage is '-1'; give a percentage from 0 to 100, such as 97.5.")]
    [InlineData("", "few", "PerfGenMaxSeries is 'few'; give a whole number, such as 500.")]
    public void ABudgetThatCannotBeReadIsBroken(string minCoverage, string maxSeries, string message) =>
        Assert.Equal([new BrokenBudget("PG7003", message)], Budget.Check(_shop, minCoverage, maxSeries));

    [Fact]
    public void NoCallSitesBreakNoCoverage() => Assert.Empty(Budget.Check(BuildReport.Of(new Manifest("Empty", [], [], [])), "100", "0"));

    [Theory]
    [InlineData(1999, 2000, "99.9", "100", false)]
    [InlineData(2000, 2000, "100", "100", true)]
    [InlineData(2, 3, "66.6", "66.6", true)]
    [InlineData(2, 3, "66.6", "66.67", false)]
    [InlineData(int.MaxValue, int.MaxValue, "100", "100", true)]
    public void CoverageIsComparedExactlyAndShownRoundedDown(int measured, int total, string percent, string least, bool reached)
    {
        var coverage = new Coverage(measured, total);

        Assert.Equal((percent, reached), (coverage.Percent, coverage.Reaches(decimal.Parse(least, System.Globalization.CultureInfo.InvariantCulture))));
    }
}
