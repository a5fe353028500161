using System.Globalization;
using System.Text;
using PerfGen.Benchmarks.Overhead;

namespace PerfGen.Benchmarks.Building;

/// <summary>A run as Markdown: each build's time in that of the same round's build without PerfGen.</summary>
internal static class BuildTimeTable
{
    public static string Write(IReadOnlyDictionary<BuildScenario, BuildCost[][]> costs)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{Machine.Describe()}.").AppendLine();
        text.AppendLine("| what is built | | rounds | time | half of them | processor time | half of them |");
        text.AppendLine("|---|---|---:|---:|---|---:|---|");
        foreach ((BuildScenario scenario, BuildCost[][] measured) in costs)
        {
            for (int variant = 1; variant < scenario.Variants.Count; variant++)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"| {scenario.Name} | {scenario.Variants[variant].Name} | {measured.Length} | "
                    + $"{Ratios(measured, variant, static cost => cost.Seconds)} | {Ratios(measured, variant, static cost => cost.ProcessorSeconds)} |");
            }
        }

        return text.AppendLine().ToString();
    }

    private static string Ratios(BuildCost[][] rounds, int variant, Func<BuildCost, double> time) =>
        Quartiles.Of(rounds.Select(round => time(round[variant]) / time(round[0]))).Cells();
}
