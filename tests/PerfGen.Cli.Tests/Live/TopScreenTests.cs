using PerfGen.Cli.Live;
using Spectre.Console;

namespace PerfGen.Cli.Tests.Live;

public sealed class TopScreenTests
{
    [Fact]
    public void TheWorstIsOnTopAndBrokenLimitsAreMarked()
    {
        string[] lines = Draw(new TopView(), 120, 30);
        Assert.Contains("Shop  1.4.2 on web-1, up 1 h 2 min", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("DEGRADED  p95 of Shop.Orders.Place is 80.0 ms, limit 50.0 ms", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("! Shop.Orders.Place ", lines[4], StringComparison.Ordinal);
        Assert.Contains("80.0 ms", lines[4], StringComparison.Ordinal);
        Assert.StartsWith("  Shop.Catalogue.Price<TMoney>{region=Eu} <- Shop.Web.Main", lines[5], StringComparison.Ordinal);
        Assert.Contains(lines, static line => line.StartsWith("CRITICAL  p95 is over its limit", StringComparison.Ordinal));
        Assert.StartsWith("q quit", lines[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(60)]
    [InlineData(200)]
    public void NoLineIsWiderThanTheTerminal(int width)
    {
        string[] lines = Draw(new TopView(), width, 24);
        Assert.All(lines, line => Assert.InRange(line.Length, 0, width));
        Assert.InRange(lines.Length, 5, 24);
        Assert.Contains("p95", lines[3], StringComparison.Ordinal);
    }

    [Fact]
    public void NoEscapeSequenceOfANameReachesTheTerminal()
    {
        LiveFrame frame = Frame() with { Methods = [Method("evil", "Shop.\u001b[2J[red]x[/]\r\n")], MethodsTotal = 1 };
        string text = string.Join('\n', Draw(new TopView(), 100, 20, frame));
        Assert.DoesNotContain('\u001b', text);
        Assert.Contains("Shop. [2J[red]x[/]", text, StringComparison.Ordinal);
    }

    [Fact]
    public void AKeySortsAndTheSameKeyTurnsTheOrderAround()
    {
        var view = new TopView();
        Assert.True(view.Press(Key('c'), Frame()));
        Assert.Equal(["list", "place", "price"], view.Order(Frame()).Select(static row => row.Id));
        view.Press(Key('c'), Frame());
        Assert.Equal(["price", "place", "list"], view.Order(Frame()).Select(static row => row.Id));
        view.Press(Key('r'), Frame());
        Assert.Equal(["list", "place", "price"], view.Order(Frame()).Select(static row => row.Id));
    }

    [Fact]
    public void WhatIsTypedAfterASlashFiltersUntilEscape()
    {
        var view = new TopView();
        foreach (char letter in "/cata lisx")
            view.Press(Key(letter), Frame());
        view.Press(new ConsoleKeyInfo('\b', ConsoleKey.Backspace, false, false, false), Frame());
        Assert.Equal("filter: cata lis_", view.Prompt);
        Assert.Equal(["list"], view.Order(Frame()).Select(static row => row.Id));
        view.Press(new ConsoleKeyInfo('\u001b', ConsoleKey.Escape, false, false, false), Frame());
        Assert.Equal(3, view.Order(Frame()).Count);
        Assert.False(view.Done);
        view.Press(Key('q'), Frame());
        Assert.True(view.Done);
    }

    [Fact]
    public void EnterOpensTheRowThatTheArrowsChose()
    {
        var view = new TopView();
        view.Press(new ConsoleKeyInfo('\0', ConsoleKey.DownArrow, false, false, false), Frame());
        view.Press(new ConsoleKeyInfo('\r', ConsoleKey.Enter, false, false, false), Frame());
        Assert.Equal("price", view.Opened);

        var detail = new LiveDetail(Frame().Methods[1], [(1000, 2000, 40), (2000, 4000, 10)]);
        string[] lines = Draw(view, 80, 24, Frame(), detail);
        string bar = Assert.Single(lines, static line => line.Contains("1.00 us - 2.00 us", StringComparison.Ordinal));
        Assert.EndsWith(" 40", bar, StringComparison.Ordinal);
        Assert.True(bar.Count(static c => c == '#') > 3 * lines.Single(static line => line.Contains("2.00 us - 4.00 us", StringComparison.Ordinal)).Count(static c => c == '#'));
    }

    private static ConsoleKeyInfo Key(char letter) => new(letter, ConsoleKey.None, shift: false, alt: false, control: false);

    private static string[] Draw(TopView view, int width, int height, LiveFrame? frame = null, LiveDetail? detail = null)
    {
        using var output = new StringWriter();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = width;
        console.Write(TopScreen.Draw(frame ?? Frame(), view, detail, width, height, unicode: false));
        return [.. output.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select(static line => line.TrimEnd())];
    }

    private static LiveFrame Frame() => new()
    {
        Now = new DateTimeOffset(2026, 1, 31, 12, 0, 0, TimeSpan.Zero),
        Application = new LiveApplication("Shop", "1.4.2+abc", "web-1", 3720),
        Health = new LiveHealth("degraded", ["p95 of Shop.Orders.Place is 80.0 ms, limit 50.0 ms"]),
        Summary = new Dictionary<string, LiveFigure> { ["callsPerSecond"] = new(549, [100, null, 549]), ["errorRate"] = new(0.002, [0, 0.002]), ["p95Ns"] = new(8e7, []), ["cpu"] = new(0.4, []), ["memoryBytes"] = new(4e8, []) },
        Methods =
        [
            Method("place", "Shop.Orders.Place") with { CallsPerSecond = 40, ErrorRate = 0.02, P95Ns = 8e7, Score = 2, Thresholds = [new LiveLimit("p95Ns", 5e7, 8e7, "critical", Exceeded: true)] },
            Method("price", "Shop.Catalogue.Price<TMoney>") with { CallsPerSecond = 9, Score = 1, Caller = "Shop.Web.Main", Labels = new Dictionary<string, string> { ["region"] = "Eu" } },
            Method("list", "Shop.Catalogue.List") with { CallsPerSecond = 500 },
        ],
        MethodsTotal = 3,
        Alerts = [new LiveAlert("a", "critical", "firing", default, "p95 is over its limit")],
    };

    private static LiveMethod Method(string id, string name) => new() { Id = id, Name = name };
}
