using System.Globalization;
using PerfGen.Cli.Benching;
using PerfGen.Monitoring.Comparing;
using PerfGen.Monitoring.Comparing.Sides;
using PerfGen.Monitoring.Tests.Comparing;

namespace PerfGen.Cli.Tests.Benching;

/// <summary>Running again what is open, on a simulated machine; the rates stand in the tool's README, the seeds are fixed.</summary>
public sealed class OpenRowsTests(ITestOutputHelper output)
{
    /// <summary>What <c>perfgen bench</c> does: five launches, then three more at a time for what is open, fourteen at the most.</summary>
    [Theory]
    [InlineData(1.00, 0, 0.03)]
    [InlineData(1.10, 0.90, 1)]
    public void RunningAgainWhatIsOpenKeepsTheAlarmsRareAndFindsMore(double ratio, double least, double most)
    {
        const int pairs = 4000;
        var random = new Random(11);
        int alarms = 0, launches = 0;
        for (int pair = 0; pair < pairs; pair++)
        {
            Series before = Launches.Noisy("Row", 1000, random), after = Launches.Noisy("Row", 1000 * ratio, random);
            var rows = new OpenRows();
            Comparison look = Compare(before, after);
            while (before.Launches.Count < 14 && rows.After(look).Count > 0)
            {
                before.Add(Launches.Noisy("Row", 1000, random, LaunchPlan.Batch));
                after.Add(Launches.Noisy("Row", 1000 * ratio, random, LaunchPlan.Batch));
                look = Compare(before, after);
            }

            alarms += look.Rows[0].Verdict == Verdict.Regressed ? 1 : 0;
            launches += before.Launches.Count;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"bench, ratio {ratio:0.00}: regressed {alarms / (double)pairs:P2}, {launches / (double)pairs:F1} launches a side"));
        Assert.InRange(alarms / (double)pairs, least, most);
    }

    private static Comparison Compare(Series before, Series after) => Comparer.Compare(Launches.Side(before), Launches.Side(after), new JudgingOptions());
}
