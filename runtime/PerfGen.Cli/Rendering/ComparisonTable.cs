using PerfGen.Monitoring.Comparing;

namespace PerfGen.Cli.Rendering;

/// <summary>The comparison as aligned columns for a terminal or a log, worst first.</summary>
internal static class ComparisonTable
{
    private static readonly string[] _headers = ["verdict", "name", "before", "after", "ratio", "interval", "q", "alloc/op"];

    public static void Write(Comparison comparison, TextWriter writer, bool colour)
    {
        writer.WriteLine($"{comparison.BeforeLabel} -> {comparison.AfterLabel}: {Wording.Counts(comparison)}");
        writer.WriteLine();
        string[][] cells = [_headers, .. comparison.Rows.Select(Cells)];
        int[] widths = [.. Enumerable.Range(0, _headers.Length).Select(column => cells.Max(row => row[column].Length))];
        writer.WriteLine(Line(_headers, widths));
        foreach ((ComparedRow row, string[] line) in comparison.Rows.Zip(cells.Skip(1)))
        {
            writer.WriteLine(Painted(Line(line, widths), row.Verdict, colour));
            if (string.Join("; ", Wording.Remarks(row)) is { Length: > 0 } remarks)
                writer.WriteLine($"{new string(' ', widths[0] + 4)}{remarks}");
        }

        writer.WriteLine();
        foreach (string line in Footer(comparison))
            writer.WriteLine(line);
    }

    public static IEnumerable<string> Footer(Comparison comparison)
    {
        foreach (FamilyView family in comparison.Families)
            yield return $"{(family.Name.Length == 0 ? "(no class)" : family.Name)}: {Wording.Overall(family)}";
        if (comparison.Overall is { Rows: > 1 } overall)
            yield return $"All: {Wording.Overall(overall)}";
        if (!comparison.Host.Same)
            yield return $"Host differs: {string.Join("; ", comparison.Host.Differences)}.{(comparison.Options.AllowHostMismatch ? "" : " Times are not judged; --allow-host-mismatch compares nevertheless.")}";
        foreach (string note in comparison.Notes)
            yield return note;
        yield return Wording.Measure(comparison);
    }

    private static string[] Cells(ComparedRow row) =>
    [
        Wording.Of(row.Verdict),
        row.Name,
        Figures.Time(row.Before?.TypicalNs),
        Figures.Time(row.After?.TypicalNs),
        row.Ratio is { } ratio ? Figures.Ratio(ratio.Value) : Figures.Unknown,
        row.Ratio is { } estimate ? Figures.Interval(estimate) : Figures.Unknown,
        row.Q is { } q ? Figures.Probability(q) : Figures.Unknown,
        Wording.Bytes(row),
    ];

    /// <summary>Words to the left, numbers to the right.</summary>
    private static string Line(string[] cells, int[] widths) => string.Join("  ", cells.Select((cell, column) =>
        column < 2 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).TrimEnd();

    private static string Painted(string line, Verdict verdict, bool colour) => (colour, verdict) switch
    {
        (true, Verdict.Regressed) => $"\e[1;31m{line}\e[0m",
        (true, Verdict.Improved) => $"\e[32m{line}\e[0m",
        (true, Verdict.Inconclusive) => $"\e[33m{line}\e[0m",
        (true, Verdict.Same) => $"\e[2m{line}\e[0m",
        _ => line,
    };
}
