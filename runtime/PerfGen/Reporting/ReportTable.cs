using PerfGen.Snapshots;

namespace PerfGen.Reporting;

/// <summary>How much a cell of the report wants to be seen.</summary>
internal enum Emphasis
{
    None,
    Noticeable,
    Alarming,
    Faint,
}

internal readonly record struct ReportCell(string Text, Emphasis Emphasis = Emphasis.None);

/// <param name="Header">The title.</param>
/// <param name="Rank">Columns of a higher rank go first when the terminal is narrow.</param>
internal readonly record struct ReportColumn(string Header, int Rank = 0);

/// <summary>The profile as text cells, worst self time first, before anything is known about where it is printed.</summary>
internal sealed class ReportTable
{
    public const string Unknown = "unknown";
    public const string PartlyKnown = "*";
    public const string TooShort = "~";

    public static readonly ReportColumn[] Columns =
    [
        new("method"), new("calls"), new("errors", Rank: 1), new("total"), new("self"), new("share"),
        new("mean", Rank: 3), new("p50", Rank: 4), new("p95", Rank: 1), new("p99", Rank: 2), new("alloc/call"),
    ];

    public ReportTable(Snapshot snapshot)
    {
        var names = new DisplayNames(snapshot.Methods);
        double selfSum = Math.Max(1, snapshot.Methods.Sum(static row => (double)ReportRows.SelfOf(row)));
        Rows = [.. ReportRows.Of(snapshot).Select(row => Row(row, names.Of(row), ReportRows.SelfOf(row.Values) / selfSum))];
        Notes = [.. ReportNotes.Of(snapshot, names)];
        Title = ReportNotes.Title(snapshot);
    }

    public string Title { get; }

    public IReadOnlyList<ReportCell[]> Rows { get; }

    /// <summary>The lines under the table; the last one is what the instrumentation cost.</summary>
    public IReadOnlyList<ReportCell> Notes { get; }

    private static ReportCell[] Row(ReportRow line, string name, double share)
    {
        MethodSnapshot row = line.Values;
        Emphasis weight = line.IsEdge ? Emphasis.Faint : share >= 0.25 ? Emphasis.Alarming : share >= 0.10 ? Emphasis.Noticeable : Emphasis.None;
        TimeStatistics? time = row.Time;
        return
        [
            new(name, weight),
            new(Units.Count(row.Calls)),
            new(row.Errors == 0 ? "" : Units.Count(row.Errors), Emphasis.Alarming),
            Time(time?.TotalNs),
            Time(time?.SelfNs) with { Emphasis = weight },
            new(Units.Percent(share), weight),
            row.TooShortToTime ? new(TooShort + Units.Time(time!.MeanNs)) : Time(time?.MeanNs),
            Time(time?.P50Ns),
            Time(time?.P95Ns),
            Time(time?.P99Ns),
            Allocation(row),
        ];
    }

    /// <summary>Whether there are calls whose time is known and whose allocation is not.</summary>
    public static bool IsPartlyKnown(MethodSnapshot row) =>
        row is { Allocated: { } known, Time: { } time } && known.MeasuredCalls < time.Buckets.Sum(static bucket => bucket.Count);

    private static ReportCell Time(double? nanoseconds) => new(nanoseconds is null ? Unknown : Units.Time(nanoseconds.Value));

    private static ReportCell Allocation(MethodSnapshot row) => row.Allocated switch
    {
        null => new(Unknown, Emphasis.Faint),
        { } known when IsPartlyKnown(row) => new(Units.Size(known.MeanBytes) + PartlyKnown),
        { } known => new(Units.Size(known.MeanBytes)),
    };
}
