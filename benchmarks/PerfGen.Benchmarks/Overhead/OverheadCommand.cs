using System.Runtime.CompilerServices;

namespace PerfGen.Benchmarks.Overhead;

/// <summary><c>overhead</c>: the whole comparison, into the README; <c>overhead --check</c>: a short one, which fails on gross breakage only.</summary>
internal static class OverheadCommand
{
    public const string Name = "overhead";
    private const string Begin = "<!-- overhead: written by the run -->", End = "<!-- overhead: end -->";

    public static int Run(ReadOnlySpan<string> arguments)
    {
        if (arguments is [])
            return WriteTable();
        if (arguments is ["--check"])
            return Check();

        Console.Error.WriteLine($"'{Name}' takes no argument, or '--check'.");
        return 2;
    }

    private static int WriteTable()
    {
        string table = OverheadTable.Write(OverheadRun.Full());
        Console.Write(table);

        string path = Readme();
        string text = File.ReadAllText(path);
        int begin = text.IndexOf(Begin, StringComparison.Ordinal), end = text.IndexOf(End, StringComparison.Ordinal);
        if (begin < 0 || end < begin)
        {
            Console.Error.WriteLine($"'{path}' has no place for the table; put '{Begin}' and '{End}' on lines of their own.");
            return 3;
        }

        File.WriteAllText(path, $"{text[..begin]}{Begin}\n\n{table.ReplaceLineEndings("\n")}{text[end..]}");
        return 0;
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

    private static string Readme([CallerFilePath] string source = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(source)!, "..", "..", "README.md"));
}
