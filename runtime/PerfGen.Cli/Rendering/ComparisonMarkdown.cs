using PerfGen.Monitoring.Comparing;

namespace PerfGen.Cli.Rendering;

/// <summary>The comparison for a pull request's comment: regressions first and open, the rest folded.</summary>
internal static class ComparisonMarkdown
{
    /// <summary>A comment holds 65,536 characters; what is the same is the first to go.</summary>
    private const int MostRowsPerSection = 150;

    public static void Write(Comparison comparison, TextWriter writer)
    {
        int regressed = comparison.Count(Verdict.Regressed);
        writer.WriteLine($"### {(regressed == 0 ? "No regression" : regressed == 1 ? "1 regression" : $"{Figures.Count(regressed)} regressions")}: {Escaped(comparison.BeforeLabel)} -> {Escaped(comparison.AfterLabel)}");
        writer.WriteLine();
        writer.WriteLine($"{Wording.Counts(comparison)}{(comparison.Overall is { } overall ? $"; {Wording.Overall(overall)}" : "")}.");
        writer.WriteLine();
        foreach (IGrouping<Verdict, ComparedRow> section in comparison.Rows.GroupBy(static row => row.Verdict))
            WriteSection(section.Key, [.. section], writer);

        foreach (string line in ComparisonTable.Footer(comparison))
        {
            writer.WriteLine($"<sub>{Escaped(line)}</sub>");
            writer.WriteLine();
        }
    }

    private static void WriteSection(Verdict verdict, ComparedRow[] rows, TextWriter writer)
    {
        bool open = verdict == Verdict.Regressed;
        if (!open)
        {
            writer.WriteLine($"<details><summary>{Figures.Count(rows.Length)} {Wording.Of(verdict)}</summary>");
            writer.WriteLine();
        }

        writer.WriteLine("| | before | after | change | interval of the ratio | q | alloc/op | |");
        writer.WriteLine("|---|---:|---:|---:|---:|---:|---:|---|");
        foreach (ComparedRow row in rows.Take(MostRowsPerSection))
            writer.WriteLine($"| {string.Join(" | ", Cells(row))} |");
        writer.WriteLine();
        if (rows.Length > MostRowsPerSection)
        {
            writer.WriteLine($"And {Wording.Rows(rows.Length - MostRowsPerSection)} more.");
            writer.WriteLine();
        }

        if (!open)
        {
            writer.WriteLine("</details>");
            writer.WriteLine();
        }
    }

    private static string[] Cells(ComparedRow row) =>
    [
        $"`{row.Name.Replace("`", "'", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal)}`",
        Figures.Time(row.Before?.TypicalNs),
        Figures.Time(row.After?.TypicalNs),
        row.Ratio is { } ratio ? row.Verdict == Verdict.Regressed ? $"**{Figures.Change(ratio.Value)}**" : Figures.Change(ratio.Value) : Figures.Unknown,
        row.Ratio is { } estimate ? Figures.Interval(estimate) : Figures.Unknown,
        row.Q is { } q ? Escaped(Figures.Probability(q)) : Figures.Unknown,
        Escaped(Wording.Bytes(row)),
        Escaped(string.Join("; ", Wording.Remarks(row))),
    ];

    private static string Escaped(string text) => text
        .Replace("|", "\\|", StringComparison.Ordinal)
        .Replace("*", "\\*", StringComparison.Ordinal)
        .Replace("_", "\\_", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal);
}
