using System.Globalization;
using System.Text.Json;
using PerfGen.Cli.Tests.Data;

namespace PerfGen.Cli.Tests.Commands;

public sealed class CompareCommandTests : IDisposable
{
    private static readonly double[] _steady = [100, 101, 99, 100.5, 99.5];
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task ARunComparedWithItselfIsFine()
    {
        string file = Reports.PathOf("v0.12.1-report-full.json");
        Cli run = await Cli.RunAsync("compare", file, file);

        Assert.Equal((ExitCodes.Fine, ""), (run.ExitCode, run.Error));
        Assert.Contains("2 same", run.Output);
    }

    [Fact]
    public async Task APlantedRegressionFires()
    {
        (string before, string after) = Planted(1.3);
        Cli run = await Cli.RunAsync("compare", before, after);

        Assert.Equal(ExitCodes.Alarm, run.ExitCode);
        Assert.Contains("1 regressed, 1 same", run.Output);
        Assert.Matches(@"regressed\s+Shop\.Till\.Add\s+100 ns\s+130 ns\s+1\.300", run.Output);
    }

    [Fact]
    public async Task AnInconclusiveRowFailsOnlyWhenAsked()
    {
        string before = _folder.Write("a.json", ReportText.Of(ReportText.Benchmark("Till.Add", 80, 90, 100, 110, 120)));
        string after = _folder.Write("b.json", ReportText.Of(ReportText.Benchmark("Till.Add", 85, 95, 105, 115, 125)));

        Assert.Equal(ExitCodes.Fine, (await Cli.RunAsync("compare", before, after)).ExitCode);
        Assert.Equal(ExitCodes.Inconclusive, (await Cli.RunAsync("compare", before, after, "--fail-on-inconclusive")).ExitCode);
    }

    [Theory]
    [InlineData("--threshold", "50%")]
    [InlineData("--threshold", "50")]
    [InlineData("--threshold", "0.5")]
    [InlineData("--noise-floor", "50")]
    [InlineData("--noise-floor", "0.05us")]
    [InlineData("--filter", "Close")]
    public async Task OptionsThatLetTheRegressionPass(string option, string value)
    {
        (string before, string after) = Planted(1.3);

        Assert.NotEqual(ExitCodes.Alarm, (await Cli.RunAsync("compare", before, after, option, value)).ExitCode);
    }

    [Theory]
    [InlineData("perfgen: required argument 'after' missing", "compare", "a")]
    [InlineData("perfgen: 'x' is no value for --threshold", "compare", "a", "b", "--threshold", "x")]
    [InlineData("perfgen: '-1' is no value for --threshold", "compare", "a", "b", "--threshold", "-1")]
    [InlineData("perfgen: '2' is no value for --min-samples", "compare", "a", "b", "--min-samples", "2")]
    [InlineData("perfgen: '1,5' is no value for --noise-floor", "compare", "a", "b", "--noise-floor", "1,5")]
    [InlineData("perfgen: ", "compare", "a", "b", "--format", "pdf")]
    [InlineData("perfgen: ", "compare", "a", "b", "--nonsense")]
    [InlineData("perfgen: unrecognized command or argument 'bogus'", "bogus")]
    [InlineData("perfgen: ")]
    public async Task AWrongCommandLineIsASentenceAndExitCodeTwo(string expected, params string[] arguments)
    {
        Cli run = await Cli.RunAsync(arguments);

        Assert.Equal((ExitCodes.Usage, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(expected, run.Error);
        Assert.Contains("--help' shows what it takes.", run.Error);
        Assert.Single(run.Error.Trim().Split('\n'));
    }

    [Fact]
    public async Task NothingComparedIsExitCodeThree()
    {
        string before = _folder.Write("a.json", ReportText.Of(ReportText.Benchmark("Till.Add", _steady)));
        string after = _folder.Write("b.json", ReportText.Of(ReportText.Benchmark("Till.Close", _steady)));
        Cli run = await Cli.RunAsync("compare", before, after);

        Assert.Equal(ExitCodes.Input, run.ExitCode);
        Assert.Contains("nothing was compared", run.Error);
        Assert.Equal(ExitCodes.Input, (await Cli.RunAsync("compare", before, before, "--filter", "nowhere")).ExitCode);
    }

    [Fact]
    public async Task AnOutputThatCannotBeWrittenIsASentence()
    {
        (string before, string after) = Planted(1);
        Cli run = await Cli.RunAsync("compare", before, after, "-o", Path.Combine(before, "out.txt"));

        Assert.Equal(ExitCodes.Usage, run.ExitCode);
        Assert.Contains("cannot be written", run.Error);
    }

    [Theory]
    [InlineData("compare")]
    [InlineData("bench")]
    [InlineData("check")]
    [InlineData("report")]
    public async Task EveryVerbHasHelpWithAnExample(string verb)
    {
        Cli run = await Cli.RunAsync(verb, "--help");

        Assert.Equal(ExitCodes.Fine, run.ExitCode);
        Assert.Contains($"Examples:{Environment.NewLine}  perfgen {verb} ", run.Output);
        Assert.Contains("Exit codes: 0 fine", run.Output);
    }

    [Fact]
    public async Task TheJsonIsTheContractsAndKnowsNoNaN()
    {
        string before = _folder.Write("a.json", ReportText.Of(ReportText.Benchmark("Till.Add", _steady), ReportText.Benchmark("Till.Zero", 0, 0, 0, 0, 0), ReportText.Benchmark("Till.Gone", _steady), ReportText.Benchmark("Till.Once", 5)));
        string after = _folder.Write("b.json", ReportText.Of(ReportText.Benchmark("Till.Add", [.. _steady.Select(static value => value * 2)]), ReportText.Benchmark("Till.Zero", 0, 0, 0, 0, 0), ReportText.Benchmark("Till.New", _steady), ReportText.Benchmark("Till.Once")));
        Cli run = await Cli.RunAsync("compare", before, after, "--format", "json");

        Assert.DoesNotContain("NaN", run.Output);
        Assert.DoesNotContain("Infinity", run.Output);
        using JsonDocument json = JsonDocument.Parse(run.Output);
        JsonElement root = json.RootElement;
        Assert.Equal("perfgen.comparison/1", root.GetProperty("schema").GetString());
        Assert.Equal(3, root.GetProperty("compared").GetInt32());
        Assert.True(root.GetProperty("host").GetProperty("same").GetBoolean());
        Assert.Equal(0, root.GetProperty("host").GetProperty("differences").GetArrayLength());
        var rows = root.GetProperty("rows").EnumerateArray().ToDictionary(static row => row.GetProperty("name").GetString()!);
        Assert.Equal(["regressed", "inconclusive", "same", "added", "removed"], rows.Values.Select(static row => row.GetProperty("verdict").GetString()));
        JsonElement slow = rows["Shop.Till.Add"];
        Assert.Equal(2, slow.GetProperty("ratio").GetDouble(), 3);
        Assert.True(slow.GetProperty("low").GetDouble() < 2 && slow.GetProperty("high").GetDouble() > 2 && slow.GetProperty("q").GetDouble() < 0.01);
        Assert.Equal((100, 200), (Math.Round(slow.GetProperty("beforeNs").GetDouble()), Math.Round(slow.GetProperty("afterNs").GetDouble())));
        Assert.False(rows["Shop.Till.Zero"].TryGetProperty("ratio", out _));
        Assert.False(rows["Shop.Till.New"].TryGetProperty("beforeNs", out _));
        Assert.Equal("nothing was measured", rows["Shop.Till.Once"].GetProperty("reason").GetString());
    }

    [Fact]
    public async Task TheMarkdownHasItsRegressionsFirstAndFoldsTheRest()
    {
        (string before, string after) = Planted(1.3);
        string markdown = (await Cli.RunAsync("compare", before, after, "--format", "markdown")).Output;

        Assert.StartsWith("### 1 regression", markdown);
        Assert.Contains("| `Shop.Till.Add` | 100 ns | 130 ns | **+30.0 %** |", markdown);
        Assert.True(markdown.IndexOf("`Shop.Till.Add`", StringComparison.Ordinal) < markdown.IndexOf("<details><summary>1 same</summary>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TheHtmlDrawsEachRowAndFetchesNothing()
    {
        (string before, string after) = Planted(1.3);
        string file = Path.Combine(_folder.Path, "deep", "out.html");
        Cli run = await Cli.RunAsync("compare", before, after, "--format", "html", "-o", file);
        string html = await File.ReadAllTextAsync(file);

        Assert.Equal(ExitCodes.Alarm, run.ExitCode);
        Assert.Equal(4, html.Split("<svg ").Length - 1);
        Assert.Contains("aria-label=\"ratio 1.300", html);
        Assert.Contains("prefers-color-scheme: dark", html);
        Assert.DoesNotContain("http", html);
        Assert.DoesNotContain("<script", html);
        Assert.DoesNotContain("NaN", html);
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("fr-FR")]
    [InlineData("ar-SA")]
    public async Task NumbersAreTheSameInEveryCulture(string culture)
    {
        (string before, string after) = Planted(1.3);
        string[] formats = ["table", "markdown", "html", "json"];
        CultureInfo mine = CultureInfo.CurrentCulture;
        try
        {
            foreach (string format in formats)
            {
                CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
                string expected = (await Cli.RunAsync("compare", before, after, "--format", format, "--threshold", "5.5%")).Output;
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                Assert.Equal(expected, (await Cli.RunAsync("compare", before, after, "--format", format, "--threshold", "5.5%")).Output);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = mine;
        }
    }

    [Fact]
    public async Task UnitsFollowTheSizeOfEachNumber()
    {
        string file = _folder.Write("a.json", ReportText.Of(ReportText.Benchmark("Till.A", 0.5, 0.5, 0.5, 0.5, 0.5), ReportText.Benchmark("Till.B", [1500, 1500, 1500, 1500, 1500], 2048, 1), ReportText.Benchmark("Till.C", 2.5e9, 2.5e9, 2.5e9, 2.5e9, 2.5e9)));
        string table = (await Cli.RunAsync("compare", file, file)).Output;

        Assert.Matches(@"Till\.A\s+0\.500 ns\s+0\.500 ns", table);
        Assert.Matches(@"Till\.B\s+1\.50 us\s+1\.50 us.*2\.00 KB", table);
        Assert.Matches(@"Till\.C\s+2\.50 s\s+2\.50 s", table);
    }

    [Fact]
    public async Task SeveralPathsOfASideAddUp()
    {
        (string[] first, string[] second) = (new string[5], new string[5]);
        for (int i = 0; i < 5; i++)
        {
            first[i] = _folder.Write($"a{i}.json", ReportText.Of($"A-{i}", [ReportText.Benchmark("Till.Add", _steady[i])]));
            second[i] = _folder.Write($"b{i}.json", ReportText.Of($"B-{i}", [ReportText.Benchmark("Till.Add", _steady[i] * 2)]));
        }

        Cli named = await Cli.RunAsync(["compare", first[0], second[0], .. first.Skip(1).SelectMany(static file => new[] { "--before", file }), .. second.Skip(1).SelectMany(static file => new[] { "--after", file })]);
        Cli matched = await Cli.RunAsync("compare", Path.Combine(_folder.Path, "a*.json"), Path.Combine(_folder.Path, "b*.json"));

        Assert.Equal((ExitCodes.Alarm, ExitCodes.Alarm), (named.ExitCode, matched.ExitCode));
        Assert.Contains("1 regressed", matched.Output);
    }

    private (string Before, string After) Planted(double ratio) => (
        _folder.Write("before.json", ReportText.Of(ReportText.Benchmark("Till.Add", _steady), ReportText.Benchmark("Till.Close", _steady))),
        _folder.Write("after.json", ReportText.Of(ReportText.Benchmark("Till.Add", [.. _steady.Select(value => value * ratio)]), ReportText.Benchmark("Till.Close", _steady))));
}
