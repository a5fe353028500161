using PerfGen.Reporting;
using PerfGen.Tests.Snapshots;

namespace PerfGen.Tests.Reporting;

public sealed class TableTests
{
    [Fact]
    public void APlainTableShowsTheWorstSelfTimeFirst() => Assert.Equal(
        """
        PerfGen: Shop, 9.50 s, .NET 10.0.0, 8 processors

        method                   calls  errors    total     self   share     mean     p50      p95      p99  alloc/call
        Parser.Parse               200          60.0 ms  60.0 ms  60.0 %   300 us  303 us   310 us   311 us         0 B
        OrderService.PlaceAsync  1,200       3   768 ms  30.0 ms  30.0 %   640 us  639 us   654 us   655 us      900 B*
        "checkout"                  50          50.0 ms  10.0 ms  10.0 %  1.00 ms  999 us  1.01 ms  1.02 ms     unknown

        * of the calls that never waited; what the others allocated is unknown.
        Critical: p95 of OrderService.PlaceAsync is 654 us, the limit 500 us.
        Instrumentation: 1,450 calls at 48 ns cost 69.6 us, 0.01 % of the process's CPU time.

        """,
        Printed.Table(Samples.Shop, TableStyle.Plain));

    [Fact]
    public void AnEmptySnapshotSaysSo() => Assert.Equal(
        """
        PerfGen: Shop, 9.50 s, .NET 10.0.0, 8 processors

        No profiled call has ended.
        Instrumentation: 0 calls at 48 ns cost 0 ns, 0 % of the process's CPU time.

        """,
        Printed.Table(Printed.Empty, TableStyle.Plain));

    [Fact]
    public void BrokenThresholdsAreListedWithTheirUnits()
    {
        ThresholdResult Broken(string what, double limit, double actual, long violations, Severity severity = Severity.Warning) =>
            new() { What = what, Limit = limit, Actual = actual, Violations = violations, Severity = severity, Exceeded = true };
        MethodSnapshot row = Samples.Shop.Methods[1] with
        {
            Thresholds =
            [
                Broken("maxNs", 1e6, 12.3e6, 1, Severity.Critical),
                Broken("maxAllocatedBytes", 4_096, 10_240, 1_234),
                Broken("p50Ns", 2e6, 3e6, 1),
                Broken("p99Ns", 2e6, 3e6, 1),
                Broken("meanNs", 100, 200, 1),
                Broken("errorRate", 0.01, 0.125, 1),
                Broken("p95Ns", 1, 2, 0) with { Exceeded = false },
            ],
        };

        Assert.Equal(
            """
            Critical: the longest call of Parser.Parse is 12.3 ms, the limit 1.00 ms, by 1 call.
            Warning: the largest allocation of Parser.Parse is 10.0 KB, the limit 4.00 KB, by 1,234 calls.
            Warning: p50 of Parser.Parse is 3.00 ms, the limit 2.00 ms.
            Warning: p99 of Parser.Parse is 3.00 ms, the limit 2.00 ms.
            Warning: the mean of Parser.Parse is 200 ns, the limit 100 ns.
            Warning: the error rate of Parser.Parse is 12.5 %, the limit 1.0 %.
            """.Split('\n'),
            Printed.Lines(Samples.With(row), TableStyle.Plain).Where(static line => line.Contains("limit", StringComparison.Ordinal)));
    }

    [Fact]
    public void AllocationIsUnknownPartlyKnownOrKnown()
    {
        MethodSnapshot row = Samples.Shop.Methods[1];
        MethodSnapshot[] rows =
        [
            row with { Name = "A.Unknown", Allocated = null },
            row with { Name = "A.Partly", Allocated = Samples.Allocation(measuredCalls: 199, totalBytes: 0, maxBytes: 0, []) },
            row with { Name = "A.Known", Allocated = Samples.Allocation(measuredCalls: 200, totalBytes: 409_600, maxBytes: 4_096, [new(44, 100)]) },
        ];
        string[] lines = Printed.Lines(Samples.With(rows), TableStyle.Plain);

        Assert.EndsWith("  unknown", lines.Single(static line => line.StartsWith("A.Unknown", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.EndsWith("  0 B*", lines.Single(static line => line.StartsWith("A.Partly", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.EndsWith("  2.00 KB", lines.Single(static line => line.StartsWith("A.Known", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("* of the calls that never waited; what the others allocated is unknown.", lines);
        Assert.DoesNotContain(Printed.Lines(Samples.With(rows[2]), TableStyle.Plain), static line => line.StartsWith('*'));
    }

    [Fact]
    public void NamesAreAsLongAsItTakesToTellThemApart()
    {
        TimeStatistics time = Samples.Shop.Methods[1].Time!;
        MethodSnapshot[] rows =
        [
            Samples.Row("Shop.Orders.Order.Place", "(int)", time),
            Samples.Row("Shop.Orders.Order.Place", "(string)", time),
            Samples.Row("Shop.Billing.Invoice.Send", "()", time),
            Samples.Row("Shop.Mail.Invoice.Send", "()", time),
            Samples.Row("Shop.Box<T>.Map<U>", "(T)", time),
            Samples.Row("Program.Main", "()", time),
        ];

        Assert.Equal(
            ["Program.Main", "Shop.Billing.Invoice.Send", "Box<T>.Map<U>", "Shop.Mail.Invoice.Send", "Order.Place(int)", "Order.Place(string)"],
            Printed.Lines(Samples.With(rows), TableStyle.Plain).Skip(3).Take(rows.Length).Select(static line => line.Split("  ")[0]));
    }
}
