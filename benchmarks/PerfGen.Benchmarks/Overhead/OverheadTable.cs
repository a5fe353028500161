using System.Globalization;
using System.Text;

namespace PerfGen.Benchmarks.Overhead;

/// <summary>A run as Markdown: ratios, for times of two runs do not compare.</summary>
internal static class OverheadTable
{
    private static readonly string[] _bodies = [Bodies.EmptyName, Bodies.ShortName, Bodies.LongName, Bodies.AllocatingName];

    public static string Write(OverheadRun run, IReadOnlyList<BudgetSeries> budgets)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{Machine.Describe()}.").AppendLine();
        WriteBudgets(text, budgets);
        WriteBodies(text, run);
        WriteThreads(text, "### On several threads at once", run.Synchronous, run.Two, run.Many);
        WriteSwitches(text, run);
        WriteSection(text, "### Asynchronous", run, run.Asynchronous);
        WriteSection(text, "### Throwing", run, run.Throwing);
        WriteThreads(text, "### Alternatives that lost", run.Lost, run.LostOnTwo, null);
        return text.ToString();
    }

    private static void WriteBudgets(StringBuilder text, IReadOnlyList<BudgetSeries> budgets)
    {
        string[] header = ["", "at most", $"median of {budgets[0].Values.Length} processes", "from", "to", ""];
        Table(text, "### What was promised", header, budgets.Select(static budget => new[]
        {
            budget.What, Number(budget.Limit), Number(budget.Median), Number(budget.Values.Min()), Number(budget.Values.Max()), budget.IsKept ? "kept" : "**missed**",
        }));
    }

    private static void WriteBodies(StringBuilder text, OverheadRun run)
    {
        var floors = _bodies.ToDictionary(static body => body, body => OverheadRun.Of(run.Synchronous, Catalogue.FloorReads, body).Nanoseconds);
        Table(
            text,
            "### One thread: ratio to the floor around the same body",
            ["", .. _bodies, "B/call, empty"],
            run.Synchronous.Keys.Select(static one => one.Subject).Distinct().Select(subject => (string[])
            [
                subject,
                .. _bodies.Select(body => Number(OverheadRun.Of(run.Synchronous, subject, body).Nanoseconds / floors[body])),
                Number(OverheadRun.Of(run.Synchronous, subject).Bytes),
            ]));
    }

    private static void WriteThreads(
        StringBuilder text, string title, IReadOnlyDictionary<Case, Figures> one, IReadOnlyDictionary<Case, Figures> two, IReadOnlyDictionary<Case, Figures>? many)
    {
        double floor = OverheadRun.Of(one, Catalogue.FloorReads).AtAQuarter;
        string[] header = ["ratio of a call's time to the floor on one thread", "1 thread", "2 threads", .. many is null ? (string[])[] : [$"{Environment.ProcessorCount} threads"], "B/call"];
        Table(text, title, header, two.Keys.Select(one => one.Subject).Select(subject => (string[])
        [
            subject,
            Number(OverheadRun.Of(one, subject).AtAQuarter / floor),
            Number(OverheadRun.Of(two, subject).AtAQuarter / floor),
            .. many is null ? (string[])[] : [Number(OverheadRun.Of(many, subject).AtAQuarter / floor)],
            Number(OverheadRun.Of(one, subject).Bytes),
        ]));
    }

    private static void WriteSwitches(StringBuilder text, OverheadRun run) => Table(
        text,
        "### Switched off",
        ["", "ratio to a direct call", "nanoseconds above it"],
        run.Off.Select(static pair => new[] { pair.Key, Number(pair.Value.Off / pair.Value.Direct), Number(pair.Value.Off - pair.Value.Direct) }));

    private static void WriteSection(StringBuilder text, string title, OverheadRun run, IReadOnlyDictionary<Case, Figures> section)
    {
        double floor = OverheadRun.Of(run.Synchronous, Catalogue.FloorReads).Nanoseconds;
        Table(text, title, ["", "", "time added, in floors", "ratio to the direct call", "B/call added"], section.Select(pair =>
        {
            Figures direct = OverheadRun.Of(section, Catalogue.DirectCall, pair.Key.Body);
            return new[]
            {
                pair.Key.Body,
                pair.Key.Subject,
                Number((pair.Value.Nanoseconds - direct.Nanoseconds) / floor),
                Number(pair.Value.Nanoseconds / direct.Nanoseconds),
                Number(pair.Value.Bytes - direct.Bytes),
            };
        }));
    }

    private static void Table(StringBuilder text, string title, string[] header, IEnumerable<string[]> rows)
    {
        text.AppendLine(title).AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"| {string.Join(" | ", header)} |");
        text.AppendLine(CultureInfo.InvariantCulture, $"|{string.Concat(header.Select(static (name, column) => column == 0 || name.Length == 0 ? "---|" : "---:|"))}");
        foreach (string[] row in rows)
            text.AppendLine(CultureInfo.InvariantCulture, $"| {string.Join(" | ", row)} |");
        text.AppendLine();
    }

    private static string Number(double value) =>
        value.ToString(Math.Abs(value) >= 100 || value == Math.Round(value) ? "0" : Math.Abs(value) >= 10 ? "0.0" : "0.00", CultureInfo.InvariantCulture);
}
