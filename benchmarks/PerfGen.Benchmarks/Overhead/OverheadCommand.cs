namespace PerfGen.Benchmarks.Overhead;

/// <summary><c>overhead</c>: the whole comparison, into the README; <c>overhead --check</c>: a short one, which fails on gross breakage only.</summary>
internal static class OverheadCommand
{
    public const string Name = "overhead";

    public static int Run(ReadOnlySpan<string> arguments)
    {
        if (arguments is [])
            return WriteTable();
        if (arguments is ["--check"])
            return Check();
        if (arguments is [BudgetProcesses.Option])
            return BudgetProcesses.Tell();

        Console.Error.WriteLine($"'{Name}' takes no argument, or '--check'.");
        return 2;
    }

    private static int WriteTable()
    {
        OverheadRun run = OverheadRun.Full();
        string table = OverheadTable.Write(run, BudgetProcesses.WithOthers(Budgets.Of(run)));
        Console.Write(table);
        return ReadmeTable.Replace(Name, table) ? 0 : 3;
    }

    private static int Check()
    {
        Budget[] broken = [.. Budgets.Of(OverheadRun.Short()).Where(static budget => budget.IsGrosslyBroken)];
        foreach (Budget budget in broken)
            Console.Error.WriteLine($"{budget.What} is {budget.Actual:0.##}, more than twice {budget.Limit:0.##}.");
        if (broken.Length == 0)
            Console.WriteLine("No promise is broken by more than a factor of two.");
        return broken.Length == 0 ? 0 : 1;
    }
}
