using System.Diagnostics;
using System.Globalization;

namespace PerfGen.Benchmarks.Overhead;

/// <summary>
/// The promises over several processes. Where the code of a call of a nanosecond lies, and which processors two threads get, is decided once in each: one process says little about such a line.
/// </summary>
internal static class BudgetProcesses
{
    /// <summary>What the other processes are started with; they print a value a line.</summary>
    public const string Option = "--budgets";

    private const int Others = 4;

    /// <summary>The values of a process that has run already, and of more that run one after the other.</summary>
    public static IReadOnlyList<BudgetSeries> WithOthers(IReadOnlyList<Budget> own)
    {
        double[][] others = [.. Enumerable.Range(0, Others).Select(_ => Run(own.Count))];
        return [.. own.Select((budget, index) => new BudgetSeries(budget.What, budget.Limit, [budget.Actual, .. others.Select(values => values[index])]))];
    }

    public static int Tell()
    {
        foreach (Budget budget in Budgets.Of(OverheadRun.Full()))
            Console.WriteLine(budget.Actual.ToString("R", CultureInfo.InvariantCulture));
        return 0;
    }

    private static double[] Run(int count)
    {
        using Process process = OtherProcess.Start([], OverheadCommand.Name, Option);
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        double[] values = process.ExitCode == 0
            ? [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => double.Parse(line, CultureInfo.InvariantCulture))]
            : [];
        return values.Length == count
            ? values
            : throw new InvalidOperationException($"'{OverheadCommand.Name} {Option}' in a process of its own ended with {process.ExitCode} and {values.Length} of {count} values.");
    }
}

/// <summary>One promise, over several processes.</summary>
internal readonly record struct BudgetSeries(string What, double Limit, double[] Values)
{
    public double Median => Quartiles.Of(Values).Median;

    public bool IsKept => Median <= Limit;
}
