using System.Globalization;
using PerfGen.Monitoring.Comparing;

namespace PerfGen.Monitoring.Tests.Comparing;

/// <summary>
/// How often the gate is right, on simulated machines with 5 % noise between launches and 2 % within. The rates stand in the tool's
/// README; the seeds are fixed.
/// </summary>
public sealed class CalibrationTests(ITestOutputHelper output)
{
    private const int Pairs = 20_000;

    [Fact]
    public void IdenticalVersionsAreCalledRegressedInAtMostThreePercent()
    {
        double alarms = Share(1.00, Verdict.Regressed, seed: 1);

        Assert.InRange(alarms, 0.02, 0.03);
    }

    [Fact]
    public void IdenticalVersionsAreCalledImprovedAsRarely() => Assert.InRange(Share(1.00, Verdict.Improved, seed: 2), 0.02, 0.03);

    [Fact]
    public void TenPercentSlowerIsFoundInEightyPercent() => Assert.InRange(Share(1.10, Verdict.Regressed, seed: 3), 0.80, 1);

    [Fact]
    public void TwentyPercentSlowerIsFoundInNinetyNinePercent() => Assert.InRange(Share(1.20, Verdict.Regressed, seed: 4), 0.99, 1);

    [Fact]
    public void TenPercentFasterIsFoundAboutAsOften() => Assert.InRange(Share(1 / 1.10, Verdict.Improved, seed: 5), 0.79, 1);

    [Fact]
    public void TenLaunchesASideMissLessAndRaiseNoMoreFalseAlarms()
    {
        Assert.InRange(Share(1.00, Verdict.Regressed, seed: 6, launches: 10, pairs: 4000), 0, 0.03);
        Assert.InRange(Share(1.10, Verdict.Regressed, seed: 7, launches: 10, pairs: 4000), 0.95, 1);
    }

    /// <summary>One launch a side cannot know how much launches differ: better than judging its iterations by p alone, and no more.</summary>
    [Fact]
    public void OneLaunchASideRaisesFalseAlarmsInLessThanATenth()
    {
        Assert.InRange(Share(1.00, Verdict.Regressed, seed: 8, launches: 1, pairs: 4000), 0, 0.10);
        Assert.InRange(Share(1.30, Verdict.Regressed, seed: 9, launches: 1, pairs: 4000), 0.90, 1);
    }

    [Fact]
    public void InASuiteOfFiftyRowsTheSlowOnesAreFoundAndFewOthers()
    {
        const int suites = 60;
        var random = new Random(10);
        int found = 0, alarms = 0;
        for (int suite = 0; suite < suites; suite++)
        {
            Comparison comparison = Comparer.Compare(
                Launches.Side([.. Enumerable.Range(0, 50).Select(i => Launches.Noisy($"Row{i:00}", 1000, random))]),
                Launches.Side([.. Enumerable.Range(0, 50).Select(i => Launches.Noisy($"Row{i:00}", i < 3 ? 1300 : 1000, random))]),
                new JudgingOptions());
            found += comparison.Rows.Count(static row => row.Verdict == Verdict.Regressed && string.CompareOrdinal(row.Name, "Row03") < 0);
            alarms += comparison.Rows.Count(static row => row.Verdict == Verdict.Regressed && string.CompareOrdinal(row.Name, "Row03") >= 0);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"found {found / (3.0 * suites):P1}, false {alarms / (47.0 * suites):P2} of the others"));
        Assert.InRange(found / (3.0 * suites), 0.90, 1);
        Assert.InRange(alarms / (47.0 * suites), 0, 0.01);
    }

    private double Share(double ratio, Verdict verdict, int seed, int launches = 5, int pairs = Pairs)
    {
        var random = new Random(seed);
        int hits = 0;
        for (int pair = 0; pair < pairs; pair++)
        {
            Comparison comparison = Comparer.Compare(
                Launches.Side(Launches.Noisy("Row", 1000, random, launches)), Launches.Side(Launches.Noisy("Row", 1000 * ratio, random, launches)), new JudgingOptions());
            hits += comparison.Rows[0].Verdict == verdict ? 1 : 0;
        }

        double share = hits / (double)pairs;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{launches} launches, ratio {ratio:0.00}: {verdict} {share:P2} of {pairs}"));
        return share;
    }
}
