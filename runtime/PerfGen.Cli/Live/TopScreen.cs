using System.Globalization;
using PerfGen.Cli.Rendering;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace PerfGen.Cli.Live;

/// <summary>One picture: a pure function of what is known, what is chosen, and how much room there is. Text is never read as markup.</summary>
internal static class TopScreen
{
    private const string Sparks = " ▁▂▃▄▅▆▇█";
    private const string PlainSparks = " .:-=+*#@";
    private static readonly Style _soft = new(Color.Grey);
    private static readonly Style _bad = new(Color.Red);
    private static readonly Style _warn = new(Color.Yellow);
    private static readonly Style _good = new(Color.Green);
    private static readonly Style _bold = new(decoration: Decoration.Bold);
    private static readonly Style _selected = new(decoration: Decoration.Invert);

    public static IRenderable Draw(LiveFrame frame, TopView view, LiveDetail? detail, int width, int height, bool unicode)
    {
        var lines = new List<IRenderable> { Title(frame, width), Health(frame, width), Summary(frame, width, unicode) };
        if (frame.Stale is { } stale)
            lines.Add(Line(stale, _warn, width));

        IRenderable[] alerts = [.. frame.Alerts.Where(static alert => alert.State == "firing").Take(3).Select(alert => Line($"{(alert.Severity == "critical" ? "CRITICAL" : "warning")}  {alert.Message}", alert.Severity == "critical" ? _bad : _warn, width))];
        int room = Math.Max(3, height - lines.Count - alerts.Length - 3);
        lines.AddRange(view.Opened is null ? Table(frame, view, width, room)
            : detail is null ? [Line("There is nothing more about this method now.", _soft, width)]
            : Detail(detail, width, room, unicode));
        lines.AddRange(alerts);
        lines.Add(Line(view.Prompt, _soft, width));
        return new Rows(lines);
    }

    private static Paragraph Title(LiveFrame frame, int width)
    {
        string about = $"{frame.Application.Version.Split('+')[0]} on {frame.Application.Host}, up {Span(frame.Application.UptimeSeconds)}";
        string time = frame.Now.ToLocalTime().ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        string name = Cut(frame.Application.Name, width - about.Length - time.Length - 4);
        int gap = Math.Max(1, width - name.Length - about.Length - time.Length - 2);
        return new Paragraph().Append(name, _bold).Append($"  {Cut(about, width - name.Length - time.Length - 3)}", _soft).Append(new string(' ', gap) + time, _soft);
    }

    private static Paragraph Health(LiveFrame frame, int width)
    {
        Style style = frame.Health.Status switch { "healthy" => _good, "degraded" => _warn, _ => _bad };
        string status = frame.Health.Status.ToUpperInvariant();
        return new Paragraph().Append(status, style).Append(Cut("  " + string.Join("; ", frame.Health.Reasons), width - status.Length));
    }

    private static Paragraph Summary(LiveFrame frame, int width, bool unicode)
    {
        (string Title, string Name, Func<double, string> Write)[] figures =
        [
            frame.Summary.ContainsKey("requestsPerSecond") ? ("requests", "requestsPerSecond", static value => $"{TopColumn.Rate(value)}/s") : ("calls", "callsPerSecond", static value => $"{TopColumn.Rate(value)}/s"),
            frame.Summary.ContainsKey("requestErrorRate") ? ("errors", "requestErrorRate", Figures.Percent) : ("errors", "errorRate", Figures.Percent),
            frame.Summary.ContainsKey("requestP95Seconds") ? ("p95", "requestP95Seconds", static value => Figures.Time(value * 1e9)) : ("p95", "p95Ns", static value => Figures.Time(value)),
            ("cpu", "cpu", Figures.Percent),
            ("memory", "memoryBytes", static value => Figures.Size(value)),
        ];
        var line = new Paragraph();
        // Where there is no room for the past, the figures stand close together.
        int column = width >= 100 ? width / figures.Length : 0;
        int left = width;
        foreach ((string title, string name, Func<double, string> write) in figures)
        {
            LiveFigure? figure = frame.Summary.GetValueOrDefault(name);
            string text = figure?.Value is { } value ? write(value) : Figures.Unknown;
            if (title.Length + text.Length + 2 > left)
                break;

            string spark = Spark(figure?.History ?? [], Math.Max(0, Math.Min(24, column - title.Length - text.Length - 4)), unicode);
            string gap = new(' ', Math.Max(0, Math.Min(left, column) - title.Length - text.Length - spark.Length - 2));
            line.Append(title + " ", _soft).Append(text, _bold).Append($" {spark}{gap}", _soft);
            left -= title.Length + text.Length + spark.Length + gap.Length + 2;
        }

        return line;
    }

    private static IEnumerable<IRenderable> Table(LiveFrame frame, TopView view, int width, int room)
    {
        IReadOnlyList<TopColumn> columns = TopColumn.For(width);
        int nameWidth = width - columns.Sum(static column => column.Width);
        IReadOnlyList<LiveMethod> rows = view.Order(frame);
        string shown = view.Filter.Length > 0 ? $" matching '{view.Filter}'" : "";
        var head = new Paragraph().Append(Pad(Cut($"{rows.Count} of {frame.MethodsTotal} methods{shown}{(view.Paused ? "  PAUSED" : "")}", nameWidth - 1), nameWidth), _soft);
        foreach (TopColumn column in columns)
            head.Append((column == view.Sorted ? (view.Descending ? "v" : "^") + column.Title : column.Title).PadLeft(column.Width), column == view.Sorted ? _bold : _soft);
        yield return head;

        // The selected row stays in sight.
        int selected = view.Selected is null ? -1 : rows.ToList().FindIndex(row => row.Id == view.Selected);
        int first = Math.Clamp(selected - (room - 2), 0, Math.Max(0, rows.Count - (room - 1)));
        foreach ((int index, LiveMethod row) in rows.Index().Skip(first).Take(room - 1))
        {
            Style ground = index == selected ? _selected : Style.Plain;
            bool broken = row.Thresholds?.Any(static limit => limit.Exceeded) ?? false;
            var line = new Paragraph().Append(broken ? "! " : "  ", broken ? _bad.Combine(ground) : ground).Append(Pad(CutName(row.Title, nameWidth - 3), nameWidth - 2), ground);
            foreach (TopColumn column in columns)
                line.Append(column.Write(row).PadLeft(column.Width), column.IsBad?.Invoke(row) == true ? _bad.Combine(ground) : ground);
            yield return line;
        }

        if (rows.Count == 0)
            yield return Line(frame.MethodsTotal == 0 ? "No profiled method has been called yet." : "No method has that in its name or file.", _soft, width);
    }

    private static IEnumerable<IRenderable> Detail(LiveDetail detail, int width, int room, bool unicode)
    {
        LiveMethod row = detail.Method;
        yield return Line(row.Title + row.Signature, _bold, width);
        yield return Line($"{(row.File.Length > 0 ? $"{row.File}:{row.Line}   " : "")}{TopColumn.Rate(row.CallsPerSecond)}/s   errors {Figures.Percent(row.ErrorRate)}   p50 {Figures.Time(row.P50Ns)}   p95 {Figures.Time(row.P95Ns)}   p99 {Figures.Time(row.P99Ns)}   max {Figures.Time(row.MaxNs)}", _soft, width);
        foreach (LiveLimit limit in row.Thresholds ?? [])
            yield return Line($"{(limit.Exceeded ? "!" : " ")} {limit.What}: limit {Value(limit.What, limit.Limit)}, actual {Value(limit.What, limit.Actual)} ({limit.Severity})", limit.Exceeded ? _bad : Style.Plain, width);

        IReadOnlyList<(double LowNs, double HighNs, long Count)> bars = Fold(detail.Buckets, Math.Max(4, room - 3 - (row.Thresholds?.Count ?? 0)));
        long most = bars.Select(static bar => bar.Count).DefaultIfEmpty(1).Max();
        foreach ((double low, double high, long count) in bars)
        {
            string range = $"{Figures.Time(low),9} - {Figures.Time(high),-9}";
            string number = Figures.Count(count);
            int length = (int)Math.Round((double)count / most * Math.Max(1, width - range.Length - number.Length - 4));
            yield return new Paragraph().Append(range, _soft).Append(" " + new string(unicode ? '█' : '#', Math.Max(length, count > 0 ? 1 : 0)) + " ", _good).Append(number);
        }

        if (bars.Count == 0)
            yield return Line("No call in the last minutes.", _soft, width);
    }

    /// <summary>Neighbouring buckets together, until there is a line for each.</summary>
    private static IReadOnlyList<(double LowNs, double HighNs, long Count)> Fold(IReadOnlyList<(double LowNs, double HighNs, long Count)> buckets, int lines)
    {
        int each = Math.Max(1, (int)Math.Ceiling((double)buckets.Count / lines));
        return [.. buckets.Chunk(each).Select(static part => (part[0].LowNs, part[^1].HighNs, part.Sum(static bucket => bucket.Count)))];
    }

    private static string Spark(IReadOnlyList<double?> values, int length, bool unicode)
    {
        double?[] last = [.. values.TakeLast(length)];
        double highest = last.Max() is > 0 and var most ? most : 1;
        string levels = unicode ? Sparks : PlainSparks;
        return string.Concat(last.Select(value => value is { } known ? levels[(int)Math.Round(Math.Clamp(known / highest, 0, 1) * (levels.Length - 1))] : ' '));
    }

    private static string Value(string what, double? value) => value is not { } known ? Figures.Unknown
        : what == "errorRate" ? Figures.Percent(known)
        : what.EndsWith("Bytes", StringComparison.Ordinal) ? Figures.Size(known) : Figures.Time(known);

    private static string Span(double seconds) => TimeSpan.FromSeconds(Math.Max(0, seconds)) is var span && span.TotalDays >= 1 ? $"{span.Days} d {span.Hours} h"
        : span.TotalHours >= 1 ? $"{span.Hours} h {span.Minutes} min"
        : span.TotalMinutes >= 1 ? $"{span.Minutes} min" : $"{span.Seconds} s";

    private static Paragraph Line(string text, Style style, int width) => new(Cut(text, width), style);

    private static string Pad(string text, int width) => text.PadRight(Math.Max(0, width));

    /// <summary>A control character could move the cursor: none gets to the terminal.</summary>
    private static string Cut(string text, int width)
    {
        string clean = string.Concat(text.Select(static c => char.IsControl(c) ? ' ' : c));
        return clean.Length <= width ? clean : width < 2 ? "" : clean[..(width - 1)] + "~";
    }

    /// <summary>What tells one method from the next is at the end of its name.</summary>
    private static string CutName(string text, int width)
    {
        string clean = Cut(text, int.MaxValue);
        return clean.Length <= width ? clean : width < 2 ? "" : "~" + clean[^(width - 1)..];
    }
}
