using PerfGen.Snapshots;

namespace PerfGen.Reporting;

/// <summary>A line of the report: a series, or one caller's part of the series above it.</summary>
/// <param name="Values">The numbers.</param>
/// <param name="IsEdge">Whether it is a part.</param>
internal readonly record struct ReportRow(MethodSnapshot Values, bool IsEdge);

/// <summary>
/// The order of the lines: worst self time first. Where callers are told apart, the method stands there with the sum of all its
/// calls, and its callers below it.
/// </summary>
internal static class ReportRows
{
    public static IReadOnlyList<ReportRow> Of(Snapshot snapshot) =>
    [
        .. snapshot.Methods
            .GroupBy(static row => row.Identity with { Caller = "" })
            .Select(rows => Tree([.. rows], snapshot.Clock))
            .OrderByDescending(static tree => SelfOf(tree[0].Values))
            .ThenBy(static tree => tree[0].Values.Name, StringComparer.Ordinal)
            .SelectMany(static tree => tree),
    ];

    public static long SelfOf(MethodSnapshot row) => row.Time?.SelfNs ?? 0;

    private static ReportRow[] Tree(MethodSnapshot[] rows, ClockIdentity clock) => rows is [{ Caller: null } only]
        ? [new(only, IsEdge: false)]
        :
        [
            new(SnapshotArithmetic.Sum(rows, clock) with { Caller = null }, IsEdge: false),
            .. rows.OrderByDescending(SelfOf).ThenBy(static row => row.Caller, StringComparer.Ordinal).Select(static row => new ReportRow(row, IsEdge: true)),
        ];
}
