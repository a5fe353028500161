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

    /// <summary>The median, and the quartiles around it.</summary>
    private static string Ratios(BuildCost[][] rounds, int variant, Func<BuildCost, double> time)
    {
        double[] ratios = [.. rounds.Select(round => time(round[variant]) / time(round[0])).Order()];
        return double.IsNaN(ratios[0]) ? "unknown | " : $"{Number(Quantile(0.5))} | {Number(Quantile(0.25))} to {Number(Quantile(0.75))}";

        double Quantile(double rank)
        {
            double at = rank * (ratios.Length - 1);
            int below = (int)at, above = Math.Min(below + 1, ratios.Length - 1);
            return ratios[below] + ((at - below) * (ratios[above] - ratios[below]));
        }
    }

    private static string Number(double ratio) => ratio.ToString("0.00", CultureInfo.InvariantCulture);
}
