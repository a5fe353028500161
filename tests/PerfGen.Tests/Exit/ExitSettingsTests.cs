using PerfGen.Exit;

namespace PerfGen.Tests.Exit;

public sealed class ExitSettingsTests : IDisposable
{
    public void Dispose()
    {
        Environment.SetEnvironmentVariable("PERFGEN_REPORT", null);
        Environment.SetEnvironmentVariable("PERFGEN_SNAPSHOT", null);
    }

    [Theory]
    [InlineData(null, null, false)]
    [InlineData("", " ", false)]
    [InlineData("none", null, false)]
    [InlineData("table", null, true)]
    [InlineData(null, "a.json", true)]
    [InlineData("none", "a.json", true)]
    public void ThereIsSomethingToDoOnlyIfTheEnvironmentAsksForIt(string? report, string? snapshot, bool expected) =>
        Assert.Equal(expected, Settings(report, snapshot).SomethingToDo);

    [Fact]
    public void TheEnvironmentOverridesTheProgram()
    {
        ExitSettings free = Settings(null, null), bound = Settings("markdown", null);
        Assert.Null(free.Report);
        free.RequestReport();
        bound.RequestReport();

        Assert.Equal((ReportFormats.Table, ReportFormats.Markdown), (free.Report, bound.Report));
    }

    [Fact]
    public void ThePathMayNameTheProcess()
    {
        Assert.Equal($"a/{Environment.ProcessId}-{Environment.ProcessId}.json", Settings(null, "a/{pid}-{pid}.json").SnapshotPath);
        Assert.Null(Settings(null, "").SnapshotPath);
    }

    private static ExitSettings Settings(string? report, string? snapshot)
    {
        Environment.SetEnvironmentVariable("PERFGEN_REPORT", report);
        Environment.SetEnvironmentVariable("PERFGEN_SNAPSHOT", snapshot);
        return new ExitSettings();
    }
}
