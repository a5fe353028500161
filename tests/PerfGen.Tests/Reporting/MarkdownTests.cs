using PerfGen.Tests.Snapshots;

namespace PerfGen.Tests.Reporting;

public sealed class MarkdownTests
{
    [Fact]
    public void TheMarkdownTableHasTheSameRowsAndNotes() => Assert.Equal(
        """
        **PerfGen: Shop, 9.50 s, .NET 10.0.0, 8 processors**

        | method | calls | errors | total | self | share | mean | p50 | p95 | p99 | alloc/call |
        |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
        | `Parser.Parse` | 200 |  | 60.0 ms | 60.0 ms | 60.0 % | 300 us | 303 us | 310 us | 311 us | 0 B |
        | `OrderService.PlaceAsync` | 1,200 | 3 | 768 ms | 30.0 ms | 30.0 % | 640 us | 639 us | 654 us | 655 us | 900 B\* |
        | `"checkout"` | 50 |  | 50.0 ms | 10.0 ms | 10.0 % | 1.00 ms | 999 us | 1.01 ms | 1.02 ms | unknown |

        \* of the calls that never waited; what the others allocated is unknown.

        Critical: p95 of OrderService.PlaceAsync is 654 us, the limit 500 us.

        Instrumentation: 1,450 calls at 48 ns cost 69.6 us, 0.01 % of the process's CPU time.


        """,
        Printed.Markdown(Samples.Shop));

    [Fact]
    public void AnEmptySnapshotSaysSo() => Assert.Equal(
        """
        **PerfGen: Shop, 9.50 s, .NET 10.0.0, 8 processors**

        No profiled call has ended.

        Instrumentation: 0 calls at 48 ns cost 0 ns, 0 % of the process's CPU time.


        """,
        Printed.Markdown(Printed.Empty));

    [Fact]
    public void WhatMarkdownWouldTakeForItselfIsEscaped()
    {
        TimeStatistics time = Samples.Shop.Methods[1].Time!;
        Snapshot snapshot = Samples.With(Samples.Row("Shop.Box<T>.Try_Get", "()", time), Samples.Row("a|b", "", time) with { Kind = ProbeKind.Scope }) with
        {
            Process = Samples.Shop.Process with { Name = "my_*shop*" },
        };
        string text = Printed.Markdown(snapshot);

        Assert.StartsWith(@"**PerfGen: my\_\*shop\*, ", text, StringComparison.Ordinal);
        Assert.Contains("| `Box<T>.Try_Get` |", text, StringComparison.Ordinal);
        Assert.Contains(@"| `""a\|b""` |", text, StringComparison.Ordinal);
    }
}
