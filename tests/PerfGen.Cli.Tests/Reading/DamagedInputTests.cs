using PerfGen.Cli.Reading;
using PerfGen.Cli.Tests.Data;
using PerfGen.Monitoring.Comparing.Sides;

namespace PerfGen.Cli.Tests.Reading;

/// <summary>Files as they should not be. Whatever is wrong is one sentence and exit code 3, or is read for what it is worth.</summary>
public sealed class DamagedInputTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AFileThatIsNotThereIsASentence() => Refused(Path.Combine(_folder.Path, "no.json"), "does not exist");

    [Fact]
    public void AnEmptyFolderIsASentence() => Refused(_folder.Path, "holds no JSON file");

    [Fact]
    public void APatternWithoutAMatchIsASentence() => Refused(Path.Combine(_folder.Path, "*.json"), "No file matches");

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[1, 2")]
    [InlineData("not json at all")]
    public void BrokenJsonIsASentence(string text) => Refused(_folder.Write("x.json", text), "is no JSON");

    [Fact]
    public void AReportCutOffInTheMiddleIsASentenceWithItsLine()
    {
        string whole = Reports.TextOf("v0.12.1-report-full.json");

        Refused(_folder.Write("x.json", whole[..(whole.Length / 2)]), "is no JSON (line ");
    }

    [Fact]
    public void BrokenJsonInAFolderIsNotPassedOver()
    {
        _folder.Write("good.json", ReportText.Of(ReportText.Benchmark("Till.Add", 1, 2)));
        _folder.Write("bad.json", "{");

        Refused(_folder.Path, "is no JSON");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("3")]
    [InlineData("{\"schema\":\"perfgen.manifest/1\"}")]
    public void JsonOfAnotherKindIsASentence(string text) => Refused(_folder.Write("x.json", text), "is neither");

    [Fact]
    public void JsonOfAnotherKindInAFolderIsLeftOutAndMentioned()
    {
        _folder.Write("a.json", ReportText.Of(ReportText.Benchmark("Till.Add", 1, 2)));
        _folder.Write("runtimeconfig.json", "{}");

        Assert.Contains("1 other JSON file left out (runtimeconfig.json)", Assert.Single(Read(_folder.Path).Notes));
    }

    [Fact]
    public void AReportWithoutBenchmarksIsASentence() => Refused(_folder.Write("x.json", ReportText.Of()), "holds no benchmark");

    [Fact]
    public void AnUnknownVersionOfASnapshotIsASentence() => Refused(_folder.Write("x.json", """{"schema":"perfgen.snapshot/9"}"""), "this version reads 'perfgen.snapshot/1'");

    [Fact]
    public void TextThatIsNoTextIsASentence() =>
        Refused(_folder.Write("x.json", ReportText.Of(ReportText.Benchmark("Till.Add", 1).Replace("Shop.Till.Add", "Shop.\\uD800", StringComparison.Ordinal))), "holds a text that cannot be read");

    [Fact]
    public void ReportsAndSnapshotsTogetherAreASentence()
    {
        _folder.Write("a.json", ReportText.Of(ReportText.Benchmark("Till.Add", 1, 2)));
        _folder.Write("b.json", Profiles.Json(1, ("Shop.Till.Add", 10, 100, 64)));

        Refused(_folder.Path, "name one kind");
    }

    [Fact]
    public void NaNAndInfinityAreMissingValues()
    {
        string report = ReportText.Of(ReportText.Benchmark("Till.Add", 1, 2)
            .Replace("\"Nanoseconds\":1000.1", "\"Nanoseconds\":NaN", StringComparison.Ordinal)
            .Replace("\"Parameters\":\"\"", "\"Parameters\":\"NaN Infinity\",\"Statistics\":{\"Mean\":-Infinity,\"Kurtosis\":Infinity}", StringComparison.Ordinal));

        Series row = Assert.Single(Read(_folder.Write("x.json", report)).Rows).Value;
        Assert.Equal([2.0001], row.Iterations);
    }

    [Fact]
    public void ABareNotANumberInNestedTextIsLeftAlone()
    {
        string report = ReportText.Of(ReportText.Benchmark("Till.Add", 1).Replace("Shop.Till.Add", "Shop.Till.Add(x: \\\"NaN\\\")", StringComparison.Ordinal)
            .Replace("\"BytesAllocatedPerOperation\":64", "\"BytesAllocatedPerOperation\":NaN", StringComparison.Ordinal));

        Series row = Assert.Single(Read(_folder.Write("x.json", report)).Rows).Value;
        Assert.Equal(("Shop.Till.Add(x: \"NaN\")", null), (row.Key.Name, row.TypicalBytes));
    }

    [Theory]
    [InlineData("\"Operations\":1000", "\"Operations\":0")]
    [InlineData("\"Operations\":1000", "\"Operations\":-5")]
    [InlineData("\"Nanoseconds\":1000.1", "\"Nanoseconds\":\"\"")]
    [InlineData("\"Nanoseconds\":1000.1", "\"Nanoseconds\":null")]
    [InlineData("\"IterationStage\":\"Result\"", "\"IterationStage\":7")]
    public void AMeasurementThatIsNoneIsLeftOut(string good, string bad)
    {
        string report = ReportText.Of(ReportText.Benchmark("Till.Add", 1).Replace(good, bad, StringComparison.Ordinal));

        Assert.All(Assert.Single(Read(_folder.Write("x.json", report)).Rows).Value.Iterations, static value => Assert.Equal(1.0001, value, 6));
    }

    [Fact]
    public void NumbersWrittenAsTextAreRead()
    {
        string report = ReportText.Of(ReportText.Benchmark("Till.Add", 1).Replace("\"Nanoseconds\":1000.1", "\"Nanoseconds\":\"1000.1\"", StringComparison.Ordinal));

        Assert.Equal(1.0001, Assert.Single(Read(_folder.Write("x.json", report)).Rows).Value.TypicalNs!.Value, 6);
    }

    [Fact]
    public void AFailedBenchmarkIsARowWithoutTimes()
    {
        string report = ReportText.Of(ReportText.Benchmark("Till.Add"), ReportText.Benchmark("Till.Close", 5));

        Assert.Equal([false, true], Read(_folder.Write("x.json", report)).Rows.Values.Select(static row => row.HasTimes));
    }

    [Fact]
    public void DuplicateNamesStayApart()
    {
        string report = ReportText.Of(ReportText.Benchmark("Till.Add", 1), ReportText.Benchmark("Till.Add", 2), ReportText.Benchmark("Till.Add", 3));

        Assert.Equal(["Shop.Till.Add", "Shop.Till.Add #2", "Shop.Till.Add #3"], Read(_folder.Write("x.json", report)).Rows.Keys.Select(static key => key.Name));
    }

    [Fact]
    public void SeveralRunsAddLaunches()
    {
        _folder.Write("1/a.json", ReportText.Of("Run-1", [ReportText.Benchmark("Till.Add", 1, 2)]));
        _folder.Write("2/a.json", ReportText.Of("Run-2", [ReportText.Benchmark("Till.Add", 3)]));

        Assert.Equal(3, Assert.Single(Read(_folder.Path).Rows).Value.Launches.Count);
    }

    [Fact]
    public void ACopyOfAReportAddsNone()
    {
        string report = ReportText.Of("Run-1", [ReportText.Benchmark("Till.Add", 1, 2)]);
        _folder.Write("1/a.json", report);
        _folder.Write("2/a.json", report);

        Assert.Equal(2, Assert.Single(Read(_folder.Path).Rows).Value.Launches.Count);
    }

    [Fact]
    public void OfTwoReportsOfOneRunTheRicherCounts()
    {
        string full = ReportText.Benchmark("Till.Add", 1, 2, 3);
        string brief = """{"DisplayInfo":"Till.Add: DefaultJob","Namespace":"Shop","Type":"Till","Method":"Add","Parameters":"","FullName":"Shop.Till.Add","Statistics":{"OriginalValues":[1.0001,2.0001,3.0001]}}""";
        _folder.Write("a-report-brief.json", ReportText.Of(brief));
        _folder.Write("a-report-full.json", ReportText.Of(full));

        Series row = Assert.Single(Read(_folder.Path).Rows).Value;
        Assert.Equal((3, true), (row.Launches.Count, row.LaunchesAreKnown));
    }

    [Fact]
    public void AByteOrderMarkIsNoError() =>
        Assert.Single(Read(_folder.Write("x.json", "\uFEFF" + ReportText.Of(ReportText.Benchmark("Till.Add", 1)))).Rows);

    private static Side Read(string path) => SideReader.Read(path, [path]);

    private static void Refused(string path, string expected)
    {
        CommandException error = Assert.Throws<CommandException>(() => Read(path));

        Assert.Equal(ExitCodes.Input, error.ExitCode);
        Assert.Contains(expected, error.Message);
        Assert.DoesNotContain('\n', error.Message);
        Assert.EndsWith(".", error.Message);
    }
}
