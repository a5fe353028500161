using PerfGen.Reporting;
using PerfGen.Tests.Snapshots;

namespace PerfGen.Tests.Reporting;

public sealed class NarrowTerminalTests
{
    private static readonly Snapshot _long = Samples.With([.. Samples.Shop.Methods.Select(static row => row with
    {
        Name = row.Kind == ProbeKind.Scope ? "import of everything that the warehouse has" : row.Name + "WithAllItsPositionsAndDiscounts",
        Calls = 1_234_567,
        Errors = 1_234,
    })]);

    [Fact]
    public void ColumnsAreLeftOutTheLeastTellingOnesFirst() => Assert.Equal(
        """
        PerfGen: Shop, 9.50 s, .NET 10.0.0, 8 processors

        method                   calls    total     self   share      p95  alloc/call
        Parser.Parse               200  60.0 ms  60.0 ms  60.0 %   310 us         0 B
        OrderService.PlaceAsync  1,200   768 ms  30.0 ms  30.0 %   654 us      900 B*
        "checkout"                  50  50.0 ms  10.0 ms  10.0 %  1.01 ms     unknown

        * of the calls that never waited; what the others allocated is unknown.
        Critical: p95 of OrderService.PlaceAsync is 654 us, the limit 500 us.
        Instrumentation: 1,450 calls at 48 ns cost 69.6 us, 0.01 % of the process's CPU
        time.

        """,
        Printed.Table(Samples.Shop, new TableStyle(80, Colour: false)));

    [Fact]
    public void NamesKeepTheirEnd()
    {
        string[] lines = Printed.Lines(_long, new TableStyle(80, Colour: false));

        Assert.Contains(lines, static line => line.StartsWith("..thAllItsPositionsAndDiscounts ", StringComparison.Ordinal));
        Assert.Contains(lines, static line => line.StartsWith("..thing that the warehouse has\" ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(76)]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(120)]
    [InlineData(200)]
    public void EveryLineFits(int width)
    {
        foreach (Snapshot snapshot in new[] { Samples.Shop, _long, Samples.With() })
            Assert.DoesNotContain(Printed.Lines(snapshot, new TableStyle(width, Colour: false)), line => line.Length > width);
    }

    [Fact]
    public void ThereAreAlwaysTheColumnsThatMatterMost()
    {
        string header = Printed.Lines(_long, new TableStyle(1, Colour: false)).Single(static line => line.StartsWith("method", StringComparison.Ordinal));

        Assert.Equal(["method", "calls", "total", "self", "share", "alloc/call"], header.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void ColoursAreThereOnlyWhenAskedFor()
    {
        Assert.DoesNotContain('\e', Printed.Table(Samples.Shop, TableStyle.Plain));
        Assert.DoesNotContain('\e', Printed.Table(Samples.Shop));
        Assert.DoesNotContain('\e', Printed.Markdown(Samples.Shop));

        string[] lines = Printed.Lines(Samples.Shop, new TableStyle(int.MaxValue, Colour: true));
        Assert.Contains("\e[1;31mCritical: p95 of OrderService.PlaceAsync is 654 us, the limit 500 us.\e[0m", lines);
        Assert.StartsWith("\e[1;31mParser.Parse", lines[3], StringComparison.Ordinal);
        Assert.StartsWith("\e[33m\"checkout\"", lines[5], StringComparison.Ordinal);
    }

    [Fact]
    public void ColoursChangeNothingButTheColour()
    {
        string coloured = Printed.Table(Samples.Shop, new TableStyle(100, Colour: true));
        foreach (string code in new[] { "\e[1;31m", "\e[33m", "\e[2m", "\e[0m" })
            coloured = coloured.Replace(code, "", StringComparison.Ordinal);

        Assert.Equal(Printed.Table(Samples.Shop, new TableStyle(100, Colour: false)), coloured);
    }

    [Fact]
    public void WhatIsNoTerminalGetsPlainText()
    {
        using var writer = new StringWriter();

        Assert.Equal(TableStyle.Plain, TableStyle.For(writer));
    }
}
