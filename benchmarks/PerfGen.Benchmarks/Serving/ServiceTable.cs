using System.Globalization;
using System.Text;
using PerfGen.Benchmarks.Overhead;

namespace PerfGen.Benchmarks.Serving;

/// <summary>A run as Markdown: each service's figures in those of the same round's service without PerfGen.</summary>
internal static class ServiceTable
{
    public static string Write(IReadOnlyDictionary<ServiceLoad, ServiceCost[][]> costs)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{Machine.Describe()}; {costs.Values.First().Length} rounds.").AppendLine();
        text.AppendLine("| load | service | requests/s | half of the rounds | p50 | half | p99 | half | processor time a request | half |");
        text.AppendLine("|---|---|---:|---|---:|---|---:|---|---:|---|");
        foreach ((ServiceLoad load, ServiceCost[][] rounds) in costs)
        {
            for (int variant = 1; variant < ServiceVariant.All.Count; variant++)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"| {load.Name} | {ServiceVariant.All[variant].Name} "
                    + $"| {Ratios(static cost => cost.PerSecond)} | {Ratios(static cost => cost.P50)} | {Ratios(static cost => cost.P99)} | {Ratios(static cost => cost.ProcessorSeconds)} |");

                string Ratios(Func<ServiceCost, double> figure) => Quartiles.Of(rounds.Select(round => figure(round[variant]) / figure(round[0]))).Cells("0.000");
            }
        }

        return text.AppendLine().ToString();
    }

    public static string Write(double[] streamShares) =>
        $"| {StreamCost.Clients} clients of the stream | share of one processor, % | half of the rounds |\n|---|---:|---|\n"
        + $"| beside {StreamCost.Customers} customers | {Quartiles.Of(streamShares.Select(static share => 100 * share)).Cells()} |\n\n";
}
