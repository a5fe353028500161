using PerfGen.EndToEnd.Tests.Building;
using PerfGen.Snapshots;

namespace PerfGen.EndToEnd.Tests;

/// <summary>One program, built once against the package and run in every way that a process can end.</summary>
[Collection(PackageUsers.Name)]
public sealed class PackagedProgramTests(LocalFeed feed, PackagedProgramTests.Program program) : IClassFixture<PackagedProgramTests.Program>
{
    public sealed class Program
    {
        private UserProject? _project;

        internal async Task<UserProject> BuiltAsync(LocalFeed feed)
        {
            if (_project is not null)
                return _project;

            UserProject project = new UserProject(feed, "Work", "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>").Add("Work.cs");
            CommandRun build = (await project.BuildAsync()).Successful();
            Assert.Contains("0 Warning(s)", build.Output);
            return _project = project;
        }
    }

    [Fact]
    public async Task APackageReferenceIsAllItTakesToBeMeasured()
    {
        (CommandRun run, Snapshot snapshot) = await (await program.BuiltAsync(feed)).ProfileAsync("work");

        Assert.Equal(7, run.ExitCode);
        Assert.Equal($"sum 499500{Environment.NewLine}", run.Output);
        Assert.Equal("", run.Errors);

        MethodSnapshot add = Row(snapshot, "Shop.Till.Add");
        Assert.Equal((1000, 0, 1000), (add.Calls, add.Errors, add.TimedCalls));
        Assert.True(add.Time!.SelfNs < add.Time.TotalNs, "Add calls a profiled method, so its self time is less than its total.");

        MethodSnapshot print = Row(snapshot, "Shop.Till.Print");
        Assert.Equal((1000, 1000 * 1048), (print.Allocated!.MeasuredCalls, print.Allocated.TotalBytes));
        Assert.Equal(1048, print.Allocated.MaxBytes);
        Assert.Equal(print.Allocated.TotalBytes, add.Allocated!.TotalBytes);

        MethodSnapshot pay = Row(snapshot, "Shop.Till.PayAsync");
        Assert.Equal(20, pay.Calls);
        Assert.True(pay.Time!.MinNs >= 15_000_000, $"PayAsync waits for 20 ms, the shortest call took {pay.Time.MinNs} ns.");
        Assert.True(pay.Time.WaitNs > pay.Time.SelfNs);
        Assert.Null(pay.Allocated);

        MethodSnapshot fail = Row(snapshot, "Shop.Till.Fail");
        Assert.Equal((50, 25), (fail.Calls, fail.Errors));
        ThresholdResult threshold = Assert.Single(fail.Thresholds!);
        Assert.Equal(("errorRate", 0.1, 0.5, Severity.Critical, true), (threshold.What, threshold.Limit, threshold.Actual, threshold.Severity, threshold.Exceeded));

        MethodSnapshot closing = Row(snapshot, "closing");
        Assert.Equal((ProbeKind.Scope, 1), (closing.Kind, closing.Calls));
        Assert.True(closing.Time!.TotalNs >= Row(snapshot, "Shop.Till.Close").Time!.TotalNs);
        Assert.True(closing.Time.SelfNs < closing.Time.TotalNs / 2);

        Assert.All(snapshot.Methods, static row => Assert.True(row.Time!.SelfNs <= row.Time.TotalNs));
        Assert.Equal(("Work.cs", "(int)"), (add.File, add.Signature));
        Assert.Equal("Work", snapshot.Process.Name);
        Assert.True(snapshot.Clock.OverheadNs > 0 && snapshot.Instrumentation.TotalNs > 0);
    }

    [Fact]
    public async Task ASnapshotIsWrittenAlsoIfNothingWasCalled()
    {
        (CommandRun run, Snapshot snapshot) = await (await program.BuiltAsync(feed)).ProfileAsync("nothing");

        Assert.Equal(3, run.ExitCode);
        Assert.Empty(snapshot.Methods);
    }

    [Fact]
    public async Task ASnapshotIsWrittenAfterAnUnhandledException()
    {
        (CommandRun run, Snapshot snapshot) = await (await program.BuiltAsync(feed)).ProfileAsync("throw");

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("System.InvalidOperationException: odd", run.Errors);
        Assert.DoesNotContain("Measured", run.Errors);
        MethodSnapshot fail = Row(snapshot, "Shop.Till.Fail");
        Assert.Equal((1, 1), (fail.Calls, fail.Errors));
    }

    [Theory]
    [InlineData("TERM", 143)]
    [InlineData("INT", 130)]
    public async Task ASnapshotIsWrittenWhenASignalEndsTheProcess(string signal, int exitCode)
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("Windows has no such signals.");

        (CommandRun run, Snapshot snapshot) = await (await program.BuiltAsync(feed)).ProfileAsync(
            "wait", started: id => System.Diagnostics.Process.Start("kill", [$"-{signal}", $"{id}"]).WaitForExit());

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Equal(1, Row(snapshot, "Shop.Till.Add").Calls);
    }

    [Theory]
    [InlineData("table", " share ", "Till.Add ")]
    [InlineData("markdown", "| method | calls |", "`Till.Add`")]
    [InlineData("json", "\"schema\": \"perfgen.snapshot/1\"", "\"name\": \"Shop.Till.Add\"")]
    public async Task TheReportGoesToStandardErrorInTheFormatAskedFor(string format, string expected, string name)
    {
        CommandRun run = await (await program.BuiltAsync(feed)).RunAsync("work", new Dictionary<string, string> { ["PERFGEN_REPORT"] = format });

        Assert.Equal((7, $"sum 499500{Environment.NewLine}"), (run.ExitCode, run.Output));
        Assert.Contains(expected, run.Errors);
        Assert.Contains(name, run.Errors);
        Assert.DoesNotContain("\e[", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutTheVariablesNothingIsPrintedOrWritten()
    {
        UserProject project = await program.BuiltAsync(feed);
        string[] before = Directory.GetFileSystemEntries(project.Folder);

        CommandRun run = await project.RunAsync("work");

        Assert.Equal((7, $"sum 499500{Environment.NewLine}", ""), (run.ExitCode, run.Output, run.Errors));
        Assert.Equal(before, Directory.GetFileSystemEntries(project.Folder));
    }

    [Fact]
    public async Task AnUnknownReportFormatIsOneLineAndTheProgramGoesOn()
    {
        CommandRun run = await (await program.BuiltAsync(feed)).RunAsync("work", new Dictionary<string, string> { ["PERFGEN_REPORT"] = "xml" });

        Assert.Equal((7, $"sum 499500{Environment.NewLine}"), (run.ExitCode, run.Output));
        Assert.Equal("PerfGen: PERFGEN_REPORT is 'xml'; set it to table, markdown, json or none. No report was printed.", run.Errors.Trim());
    }

    [Fact]
    public async Task AnUnwritableSnapshotPathIsOneLineAndTheProgramGoesOn()
    {
        UserProject project = await program.BuiltAsync(feed);

        // A file stands where a folder would have to be: nobody can write there, not even an administrator.
        CommandRun run = await project.RunAsync("work", new Dictionary<string, string> { ["PERFGEN_SNAPSHOT"] = Path.Combine(project.Assembly, "snapshot.json") });

        Assert.Equal((7, $"sum 499500{Environment.NewLine}"), (run.ExitCode, run.Output));
        Assert.StartsWith("PerfGen: PERFGEN_SNAPSHOT: the snapshot could not be written to '", run.Errors);
        Assert.Single(run.Errors.Trim().Split('\n'));
    }

    [Fact]
    public async Task SwitchedOffByTheEnvironmentNothingIsRecorded()
    {
        UserProject project = await program.BuiltAsync(feed);
        string path = Path.Combine(project.Folder, "off-{pid}.json");

        CommandRun run = await project.RunAsync("work", new Dictionary<string, string> { ["PERFGEN_SNAPSHOT"] = path, ["PERFGEN_ENABLED"] = "0" });

        Assert.Equal((7, $"sum 499500{Environment.NewLine}"), (run.ExitCode, run.Output));
        string written = Assert.Single(Directory.GetFiles(project.Folder, "off-*.json"));
        Assert.Matches("off-[0-9]+.json$", written);
        Assert.Empty(SnapshotFile.Read(written).Methods);
        File.Delete(written);
    }

    private static MethodSnapshot Row(Snapshot snapshot, string name) => Assert.Single(snapshot.Methods, row => row.Name == name);
}
