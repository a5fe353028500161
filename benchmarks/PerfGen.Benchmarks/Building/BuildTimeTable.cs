using System.Globalization;
using System.Text;
using PerfGen.Benchmarks.Overhead;

namespace PerfGen.Benchmarks.Building;

/// <summary>A run as Markdown: each build's time in that of the same round's build without PerfGen.</summary>
internal static class BuildTimeTable
{
    public static string Write(IReadOnlyDictionary<BuildScenario, BuildCost[][]> costs)
    {
        int rounds = costs.Values.First().Length;
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{Machine.Describe()}; {rounds} rounds.").AppendLine();
        text.AppendLine("| what is built | | time | half of the rounds | processor time | half of the rounds |");
        text.AppendLine("|---|---|---:|---|---:|---|");
        foreach ((BuildScenario scenario, BuildCost[][] measured) in costs)
        {
            for (int variant = 1; variant < BuildVariant.All.Count; variant++)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"| {scenario.Name} | {BuildVariant.All[variant].Name} | "
                    + $"{Ratios(measured, variant, static cost => cost.Seconds)} | {Ratios(measured, variant, static cost => cost.ProcessorSeconds)} |");
            }
        }

        return text.AppendLine().ToString();
    }

    private static string Ratios(BuildCost[][] rounds, int variant, Func<BuildCost, double> time) =>
        Quartiles.Of(rounds.Select(round => time(round[variant]) / time(round[0]))).Cells();
}
