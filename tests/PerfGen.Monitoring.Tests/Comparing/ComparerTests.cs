using PerfGen.Monitoring.Comparing;
using PerfGen.Monitoring.Comparing.Sides;

namespace PerfGen.Monitoring.Tests.Comparing;

public sealed class ComparerTests
{
    private static readonly double[] _steady = [100, 101, 99, 100.5, 99.5];

    [Fact]
    public void EqualLaunchesAreTheSame()
    {
        ComparedRow row = Judged(Launches.Row("A", _steady), Launches.Row("A", _steady));

        Assert.Equal((Verdict.Same, null), (row.Verdict, row.Reason));
        Assert.Equal(1, row.Ratio!.Value.Value, 12);
    }

    [Fact]
    public void ASlowdownBeyondTheMarginIsARegression()
    {
        ComparedRow row = Judged(Launches.Row("A", _steady), Times("A", 1.2));

        Assert.Equal((Verdict.Regressed, "time"), (row.Verdict, row.Reason));
        Assert.Equal(1.2, row.Ratio!.Value.Value, 3);
        Assert.True(row.Ratio.Value.Low > 1.15 && row.Q < 0.001);
    }

    [Fact]
    public void AndASpeedupAnImprovement() => Assert.Equal(Verdict.Improved, Judged(Launches.Row("A", _steady), Times("A", 0.8)).Verdict);

    [Fact]
    public void AChangeWithinTheMarginIsTheSame() => Assert.Equal(Verdict.Same, Judged(Launches.Row("A", _steady), Times("A", 1.02)).Verdict);

    [Fact]
    public void AnIntervalWiderThanTheMarginIsInconclusive()
    {
        ComparedRow row = Judged(Launches.Row("A", 80, 90, 100, 110, 120), Launches.Row("A", 85, 95, 105, 115, 125));

        Assert.Equal((Verdict.Inconclusive, "interval too wide"), (row.Verdict, row.Reason));
    }

    [Fact]
    public void AThresholdOfThirtyPercentLetsTwentyPass() =>
        Assert.Equal(Verdict.Same, Judged(Launches.Row("A", _steady), Times("A", 1.2), new JudgingOptions { Threshold = 0.3 }).Verdict);

    [Fact]
    public void TheMachinesNoiseWidensTheMarginAndNeverNarrowsIt()
    {
        Assert.Equal(Verdict.Same, Judged(Launches.Row("A", _steady), Times("A", 1.2), new JudgingOptions { MachineNoise = 0.3 }).Verdict);
        Assert.Equal(Verdict.Regressed, Judged(Launches.Row("A", _steady), Times("A", 1.2), new JudgingOptions { MachineNoise = 0.01 }).Verdict);
    }

    [Fact]
    public void ADifferenceBelowTheNoiseFloorIsNone()
    {
        double[] fast = [0.50, 0.51, 0.49, 0.50, 0.52];

        Assert.Equal(Verdict.Same, Judged(Launches.Row("A", fast), Launches.Row("A", [.. fast.Select(static value => value + 0.2)])).Verdict);
        Assert.Equal(Verdict.Regressed, Judged(Launches.Row("A", fast), Launches.Row("A", [.. fast.Select(static value => value + 0.2)]), new JudgingOptions { NoiseFloorNs = 0.1 }).Verdict);
    }

    [Fact]
    public void MoreBytesAreARegressionWhateverTheTime()
    {
        ComparedRow row = Judged(WithBytes(1, 1000), WithBytes(0.5, 1100));

        Assert.Equal((Verdict.Regressed, "allocation"), (row.Verdict, row.Reason));
    }

    [Theory]
    [InlineData(1000, 1016, "same")]
    [InlineData(1000, 1017, "regressed")]
    [InlineData(100_000, 101_000, "same")]
    [InlineData(100_000, 101_001, "regressed")]
    [InlineData(0, 17, "regressed")]
    [InlineData(1000, 900, "improved")]
    public void BytesCountFromOnePercentAndSixteen(double before, double after, string verdict) =>
        Assert.Equal(verdict, Judged(WithBytes(1, before), WithBytes(1, after)).Verdict.ToString(), ignoreCase: true);

    [Fact]
    public void SlowerIsARegressionEvenIfItAllocatesLess() => Assert.Equal("time", Judged(WithBytes(1, 1000), WithBytes(1.5, 10)).Reason);

    [Fact]
    public void LessAllocationWithAnOpenTimeStaysOpen()
    {
        Series before = Launches.Row("A", new double[][] { [80], [90], [100], [110], [120] }, 1000);
        Series after = Launches.Row("A", new double[][] { [85], [95], [105], [115], [125] }, 100);

        Assert.Equal(Verdict.Inconclusive, Judged(before, after).Verdict);
    }

    [Fact]
    public void FewLaunchesAreJudgedByTheirIterationsAndAWiderMargin()
    {
        double[] iterations = [100, 101, 99, 100, 102, 98];
        Series before = Launches.Row("A", [iterations], null);

        Assert.Equal(Verdict.Same, Judged(before, Launches.Row("A", [[.. iterations.Select(static value => value * 1.05)]], null)).Verdict);
        ComparedRow slow = Judged(before, Launches.Row("A", [[.. iterations.Select(static value => value * 1.3)]], null));
        Assert.Equal((Verdict.Regressed, SampleUnit.Iteration), (slow.Verdict, slow.Time!.Unit));
        ComparedRow perhaps = Judged(before, Launches.Row("A", [[.. iterations.Select(static value => value * 1.11)]], null));
        Assert.Equal((Verdict.Inconclusive, "too few launches to tell a change from the luck of a launch"), (perhaps.Verdict, perhaps.Reason));
    }

    [Fact]
    public void TooFewIterationsAreInconclusiveWithTheirNumbers()
    {
        ComparedRow row = Judged(Launches.Row("A", [[100, 101, 102]], null), Launches.Row("A", [[200, 201, 202]], null));

        Assert.Equal((Verdict.Inconclusive, "too few launches (1 and 1 with 3 and 3 iterations, 5 a side needed)"), (row.Verdict, row.Reason));
    }

    [Fact]
    public void ARowWithoutMeasurementsIsInconclusive() =>
        Assert.Equal((Verdict.Inconclusive, "nothing was measured"), Verdicts(Judged(Launches.Row("A", _steady), Launches.Row("A", []))));

    [Fact]
    public void ZeroAndNegativeTimesHaveADifferenceAndNoRatio()
    {
        ComparedRow same = Judged(Launches.Row("A", 0, 0, -0.1, 0.1, 0), Launches.Row("A", 0, 0.1, 0, 0, 0.1));
        ComparedRow slower = Judged(Launches.Row("A", 0, 0, -0.1, 0.1, 0), Launches.Row("A", 5, 5.1, 5.2, 4.9, 5));

        Assert.Equal((Verdict.Same, null), (same.Verdict, same.Ratio));
        Assert.Equal((Verdict.Regressed, null), (slower.Verdict, slower.Ratio));
        Assert.InRange(slower.Time!.Difference.Value, 4.8, 5.2);
    }

    [Fact]
    public void LaunchesWithoutAnyVarianceAreJudgedByTheirRanks() =>
        Assert.Equal(Verdict.Regressed, Judged(Launches.Row("A", 10, 10, 10, 10, 10), Launches.Row("A", 20, 20, 20, 20, 20)).Verdict);

    [Fact]
    public void AddedAndRemovedRowsAreListedAndNeverCompared()
    {
        Comparison comparison = Comparer.Compare(
            Launches.Side(Launches.Row("Kept", _steady), Launches.Row("Gone", _steady)), Launches.Side(Launches.Row("Kept", _steady), Launches.Row("New", _steady)), new JudgingOptions());

        Assert.Equal([("Kept", Verdict.Same), ("New", Verdict.Added), ("Gone", Verdict.Removed)], comparison.Rows.Select(static row => (row.Name, row.Verdict)));
        Assert.Equal(1, comparison.Compared);
    }

    [Fact]
    public void NothingInCommonIsAnErrorAndNotAGreenLight()
    {
        ComparisonException error = Assert.Throws<ComparisonException>(() => Comparer.Compare(
            Launches.Side(Launches.Row("A", _steady)), Launches.Side(Launches.Row("B", _steady)), new JudgingOptions()));

        Assert.Contains("have no row in common", error.Message);
    }

    [Fact]
    public void AnotherHostMakesTimesInconclusiveUnlessAllowed()
    {
        Side before = Launches.Side(Launches.Row("A", _steady)), after = Launches.Side(Times("A", 2));
        after.Hosts[0] = HostIdentity.Of("another cpu", "2", "os", "X64", ".NET 10", "RELEASE");

        ComparedRow judged = Comparer.Compare(before, after, new JudgingOptions()).Rows[0];
        Assert.Equal((Verdict.Inconclusive, "host differs (processor: cpu, then another cpu)"), (judged.Verdict, judged.Reason));
        Assert.Equal(Verdict.Regressed, Comparer.Compare(before, after, new JudgingOptions { AllowHostMismatch = true }).Rows[0].Verdict);
    }

    [Fact]
    public void AnotherProcessorDoesNotExcuseAllocations()
    {
        Side before = Launches.Side(WithBytes(1, 100)), after = Launches.Side(WithBytes(1, 200));
        after.Hosts[0] = HostIdentity.Of("another cpu", "2", "os", "X64", ".NET 10", "RELEASE");
        Assert.Equal("allocation", Comparer.Compare(before, after, new JudgingOptions()).Rows[0].Reason);

        after.Hosts[0] = HostIdentity.Of("cpu", "2", "os", "X64", ".NET 9", "RELEASE");
        Assert.Equal(Verdict.Inconclusive, Comparer.Compare(before, after, new JudgingOptions()).Rows[0].Verdict);
    }

    [Fact]
    public void AJobThatIsTheOnlyOneMatchesWhateverItsName()
    {
        Side before = Launches.Side(Row("A", "Dry")), after = Launches.Side(Row("A", ".NET 10"));

        Assert.Equal(Verdict.Same, Assert.Single(Comparer.Compare(before, after, new JudgingOptions()).Rows).Verdict);
    }

    [Fact]
    public void TwoJobsOfOneNameAreMatchedByJob()
    {
        Side before = Launches.Side(Row("A", "Server", 2), Row("A", "Client")), after = Launches.Side(Row("A", "Client", 2), Row("A", "Server"));
        Comparison comparison = Comparer.Compare(before, after, new JudgingOptions());

        Assert.Equal([("A [Client]", Verdict.Regressed), ("A [Server]", Verdict.Improved)], comparison.Rows.Select(static row => (row.Name, row.Verdict)));
    }

    [Theory]
    [InlineData("pars", 2)]
    [InlineData("*Parse", 1)]
    [InlineData("Shop.*", 2)]
    public void AFilterKeepsPartsOfNamesAndPatterns(string filter, int rows)
    {
        Side side = Launches.Side(Launches.Row("Shop.Parse", _steady), Launches.Row("Shop.ParseAll", _steady), Launches.Row("Other", _steady));

        Assert.Equal(rows, Comparer.Compare(side, side, new JudgingOptions(), filter).Rows.Count);
    }

    [Fact]
    public void TheMethodBehindARegressionIsNamed()
    {
        Series before = Launches.Row("A", _steady), after = Times("A", 1.5);
        before.Methods.Add([new("Shop.Parse", 1, 40, null), new("Shop.Add", 1, 20, null)]);
        after.Methods.Add([new("Shop.Parse", 1, 85, null), new("Shop.Add", 1, 22, null)]);

        Assert.Equal(new MethodChange("Shop.Parse", 40, 85), Judged(before, after).Cause);
    }

    [Fact]
    public void AFamilyHasTheGeometricMeanOfItsRows()
    {
        Comparison comparison = Comparer.Compare(
            Launches.Side(Launches.Row("A", _steady), Launches.Row("B", _steady)), Launches.Side(Times("A", 2), Times("B", 0.5)), new JudgingOptions());

        FamilyView family = Assert.Single(comparison.Families);
        Assert.Equal(("Shop", 2), (family.Name, family.Rows));
        Assert.Equal(1, family.Ratio.Value, 10);
        Assert.InRange(family.Ratio.Low, 0.98, 1);
    }

    private static Series Row(string name, string job, double scale = 1)
    {
        var series = new Series { Key = new RowKey(name, job), Family = "Shop" };
        series.Launches.AddRange(_steady.Select(value => new[] { value * scale }));
        return series;
    }

    private static Series Times(string name, double scale) => Launches.Row(name, [.. _steady.Select(value => value * scale)]);

    private static Series WithBytes(double scale, double bytes) => Launches.Row("A", _steady.Select(value => new[] { value * scale }), bytes);

    private static (Verdict, string?) Verdicts(ComparedRow row) => (row.Verdict, row.Reason);

    private static ComparedRow Judged(Series before, Series after, JudgingOptions? options = null) =>
        Assert.Single(Comparer.Compare(Launches.Side(before), Launches.Side(after), options ?? new JudgingOptions()).Rows);
}
