using PerfGen.Monitoring.Comparing;
using PerfGen.Monitoring.Comparing.Sides;

namespace PerfGen.Cli.Rendering;

/// <summary>The comparison as a page: each row with its two distributions and the interval of its ratio.</summary>
internal static class ComparisonHtml
{
    /// <summary>Beyond this many, rows of one verdict are lines of a table: nobody looks at a thousand drawings.</summary>
    private const int MostDrawings = 200;

    public static void Write(Comparison comparison, TextWriter writer) => HtmlPage.Write(writer, Title(comparison), body =>
    {
        WriteHeader(comparison, body);
        foreach (IGrouping<Verdict, ComparedRow> section in comparison.Rows.GroupBy(static row => row.Verdict))
            WriteSection(section.Key, [.. section], comparison.Options, body);
        WriteFooter(comparison, body);
    });

    private static string Title(Comparison comparison) => comparison.Count(Verdict.Regressed) switch
    {
        0 => "No regression",
        1 => "1 regression",
        var many => $"{Figures.Count(many)} regressions",
    };

    private static void WriteHeader(Comparison comparison, TextWriter writer)
    {
        writer.WriteLine($"<h1>{Title(comparison)}</h1>");
        writer.WriteLine($"<p class=\"sides\"><i class=\"b\">before</i> {HtmlPage.Text(comparison.BeforeLabel)} &nbsp; <i class=\"a\">after</i> {HtmlPage.Text(comparison.AfterLabel)}</p>");
        writer.WriteLine("<div class=\"tiles\">");
        foreach (Verdict verdict in Enum.GetValues<Verdict>())
        {
            int count = comparison.Count(verdict);
            if (count > 0 || verdict is Verdict.Regressed or Verdict.Improved)
                writer.WriteLine($"<div class=\"tile {(count > 0 ? Wording.Of(verdict) : "")}\"><b>{Figures.Count(count)}</b><span>{Wording.Of(verdict)}</span></div>");
        }

        if (comparison.Overall is { } overall)
            writer.WriteLine($"<div class=\"tile mean\"><b>{Figures.Change(overall.Ratio.Value)}</b><span>geometric mean of {Wording.Rows(overall.Rows)}, ratio {Figures.Interval(overall.Ratio)}</span></div>");
        writer.WriteLine("</div>");
        if (!comparison.Host.Same)
            writer.WriteLine($"<p class=\"notice\">The hosts differ: {HtmlPage.Text(string.Join("; ", comparison.Host.Differences))}.{(comparison.Options.AllowHostMismatch ? "" : " Times are not judged.")}</p>");
        WriteFamilies(comparison, writer);
    }

    private static void WriteFamilies(Comparison comparison, TextWriter writer)
    {
        if (comparison.Families.Count < 2)
            return;

        writer.WriteLine("<details><summary>By class</summary><div class=\"scroll\"><table><tr><th>class</th><th>rows</th><th>geometric mean</th><th>interval of the ratio</th></tr>");
        foreach (FamilyView family in comparison.Families.OrderByDescending(static family => family.Ratio.Value))
            writer.WriteLine($"<tr><td>{HtmlPage.Text(family.Name.Length == 0 ? "(no class)" : family.Name)}</td><td>{family.Rows}</td><td>{Figures.Change(family.Ratio.Value)}</td><td>{Figures.Interval(family.Ratio)}</td></tr>");
        writer.WriteLine("</table></div></details>");
    }

    private static void WriteSection(Verdict verdict, ComparedRow[] rows, JudgingOptions options, TextWriter writer)
    {
        bool open = verdict is Verdict.Regressed or Verdict.Improved || (verdict == Verdict.Inconclusive && rows.Length <= MostDrawings);
        string title = char.ToUpperInvariant(Wording.Of(verdict)[0]) + Wording.Of(verdict)[1..];
        writer.WriteLine($"<details{(open ? " open" : "")}><summary>{title}<small>{Wording.Rows(rows.Length)}</small></summary>");
        bool drawn = verdict is not (Verdict.Added or Verdict.Removed);
        foreach (ComparedRow row in drawn ? rows.Take(MostDrawings) : [])
            WriteRow(row, options, writer);
        if (rows.Skip(drawn ? MostDrawings : 0).ToArray() is { Length: > 0 } rest)
            WriteTable(rest, writer);
        writer.WriteLine("</details>");
    }

    private static void WriteRow(ComparedRow row, JudgingOptions options, TextWriter writer)
    {
        writer.WriteLine($"<div class=\"row {Wording.Of(row.Verdict)}\"><div><div class=\"name\">{Name(row)}</div>");
        writer.WriteLine($"<div class=\"figures\"><b>{Headline(row)}</b>{Figures.Time(row.Before?.TypicalNs)} &rarr; {Figures.Time(row.After?.TypicalNs)}</div>");
        writer.WriteLine($"<div class=\"more\">{string.Join(" &middot; ", Details(row).Select(Arrows))}</div>");
        bool first = true;
        foreach (string remark in Wording.Remarks(row))
        {
            writer.Write($"<span class=\"tag{(first && row.Reason is not null ? " why" : "")}\">{Arrows(remark)}</span>");
            first = false;
        }

        writer.WriteLine("</div><div>");
        DistributionDrawing.Write(row, writer);
        writer.WriteLine("</div><div>");
        IntervalDrawing.Write(row, options, writer);
        writer.WriteLine("</div></div>");
    }

    private static string Arrows(string text) => HtmlPage.Text(text).Replace("-&gt;", "&rarr;", StringComparison.Ordinal);

    private static string Headline(ComparedRow row) => row switch
    {
        { Verdict: Verdict.Regressed or Verdict.Improved, Reason: "allocation", Before.TypicalBytes: { } before, After.TypicalBytes: { } after } => $"{(after > before ? "+" : "-")}{Figures.Size(Math.Abs(after - before))}",
        { Ratio: { } ratio } => Figures.Change(ratio.Value),
        _ => "",
    };

    private static IEnumerable<string> Details(ComparedRow row)
    {
        if (row.Time is { } time)
            yield return $"{time.Samples.Before} and {time.Samples.After} {(time.Unit == SampleUnit.Launch ? "launches" : "iterations")}";
        if (row.Q is { } q)
            yield return $"q {Figures.Probability(q)}";
        if (row.Before?.TypicalBytes is not null || row.After?.TypicalBytes is not null)
            yield return $"{Wording.Bytes(row)} per {(row.Before?.Profiles.Count > 0 ? "call" : "operation")}";
        if (row is { TailBefore: { } before, TailAfter: { } after })
            yield return $"p95 {Figures.Time(before.P95)} -> {Figures.Time(after.P95)}, p99 {Figures.Time(before.P99)} -> {Figures.Time(after.P99)}";
        if (row is { Before: { } first, After: { } second } && ProfileFigures.SelfNsPerCall(first) is { } self && ProfileFigures.SelfNsPerCall(second) is { } later)
            yield return $"self {Figures.Time(self)} -> {Figures.Time(later)} per call";
    }

    /// <summary>The namespace is the part that one reads last.</summary>
    private static string Name(ComparedRow row)
    {
        string space = row.Family.Contains('.', StringComparison.Ordinal) ? row.Family[..(row.Family.LastIndexOf('.') + 1)] : "";
        return row.Name.StartsWith(space, StringComparison.Ordinal) && space.Length > 0
            ? $"<span>{HtmlPage.Text(space)}</span>{HtmlPage.Text(row.Name[space.Length..])}"
            : HtmlPage.Text(row.Name);
    }

    private static void WriteTable(ComparedRow[] rows, TextWriter writer)
    {
        writer.WriteLine("<div class=\"scroll\"><table><tr><th>name</th><th>before</th><th>after</th><th>change</th><th>interval of the ratio</th><th>allocated</th></tr>");
        foreach (ComparedRow row in rows)
        {
            writer.WriteLine($"<tr><td>{Name(row)}</td><td>{Figures.Time(row.Before?.TypicalNs)}</td><td>{Figures.Time(row.After?.TypicalNs)}</td>"
                + $"<td>{(row.Ratio is { } ratio ? Figures.Change(ratio.Value) : Figures.Unknown)}</td><td>{(row.Ratio is { } estimate ? Figures.Interval(estimate) : Figures.Unknown)}</td>"
                + $"<td>{HtmlPage.Text(Wording.Bytes(row))}</td></tr>");
        }

        writer.WriteLine("</table></div>");
    }

    private static void WriteFooter(Comparison comparison, TextWriter writer)
    {
        writer.WriteLine("<footer>");
        foreach (string note in comparison.Notes)
            writer.WriteLine($"<p>{HtmlPage.Text(note)}</p>");
        writer.WriteLine($"<p>Dots are {(comparison.Kind == SideKind.Profiles ? "processes" : "launches")}, the shape behind them all {(comparison.Kind == SideKind.Profiles ? "calls" : "iterations")}. "
            + "The bar is the interval of the ratio, the shaded band the margin inside of which nothing has changed.</p>");
        writer.WriteLine($"<p>{HtmlPage.Text(Wording.Measure(comparison))}</p></footer>");
    }
}
