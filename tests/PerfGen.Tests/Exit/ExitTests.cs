using System.Runtime.InteropServices;

namespace PerfGen.Tests.Exit;

public sealed partial class ExitTests : IDisposable
{
    private const int Terminate = 15;

    private readonly string _folder = Directory.CreateTempSubdirectory("perfgen-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("return", 3)]
    [InlineData("exit", 7)]
    public void TheSnapshotIsWrittenWhenTheProgramEnds(string how, int exitCode)
    {
        EndingProcess process = EndingProcess.Run(how, calls: 5, Snapshots());

        AssertWritten(process, calls: 5);
        Assert.Equal((exitCode, "", ""), (process.ExitCode, process.Output, process.Error));
    }

    [Fact]
    public void CallsAreStillRecordedAfterTheExitHasBegun()
    {
        EndingProcess process = EndingProcess.Run("late", calls: 5, Snapshots());

        AssertWritten(process, calls: 5);
        Assert.Equal((3, "6", ""), (process.ExitCode, process.Output.Trim(), process.Error));
    }

    [Fact]
    public void TheSnapshotIsWrittenIfNothingWasCalled() => AssertWritten(EndingProcess.Run("return", calls: 0, Snapshots()), calls: 0);

    [Fact]
    public void TheSnapshotIsWrittenAfterAnUnhandledException()
    {
        EndingProcess process = EndingProcess.Run("throw", calls: 5, Snapshots());

        AssertWritten(process, calls: 5);
        Assert.Contains("TimeoutException: the end", process.Error, StringComparison.Ordinal);
        Assert.NotEqual(0, process.ExitCode);
    }

    [Fact]
    public void TheSnapshotIsWrittenWhenASignalEndsTheProgram()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such signal.");
        EndingProcess process = EndingProcess.Run("wait", calls: 5, Snapshots(), static id => Assert.Equal(0, Kill(id, Terminate)));

        AssertWritten(process, calls: 5);
        Assert.Equal(143, process.ExitCode);
    }

    [Fact]
    public void ASnapshotThatCannotBeWrittenIsOneLineAndNoFailure()
    {
        EndingProcess process = EndingProcess.Run("return", calls: 5, new Dictionary<string, string> { ["PERFGEN_SNAPSHOT"] = _folder });

        Assert.Equal(3, process.ExitCode);
        Assert.Equal(
            $"PerfGen: PERFGEN_SNAPSHOT: the snapshot could not be written to '{_folder}' (it is a folder); name a file in a folder that can be written.",
            process.Error.TrimEnd());
    }

    [Theory]
    [InlineData("table", "PerfGen: PerfGen.Tests, ")]
    [InlineData("Markdown", "**PerfGen: PerfGen.Tests, ")]
    [InlineData("json", "{")]
    [InlineData("yaml", "PerfGen: PERFGEN_REPORT is 'yaml'; set it to table, markdown, json or none. No report was printed.")]
    public void TheReportGoesToStandardError(string format, string start)
    {
        EndingProcess process = EndingProcess.Run("return", calls: 5, new Dictionary<string, string> { ["PERFGEN_REPORT"] = format });

        Assert.StartsWith(start, process.Error, StringComparison.Ordinal);
        Assert.Equal((3, ""), (process.ExitCode, process.Output));
    }

    [Fact]
    public void AProgramMayAskForTheReportAndTheEnvironmentMayRefuseIt()
    {
        var none = new Dictionary<string, string> { ["PERFGEN_REPORT"] = "none" };

        Assert.Contains("Ending.Work", EndingProcess.Run("report", calls: 5, new Dictionary<string, string>()).Error, StringComparison.Ordinal);
        Assert.Equal("", EndingProcess.Run("report", calls: 5, none).Error);
        Assert.Equal("", EndingProcess.Run("return", calls: 5, new Dictionary<string, string>()).Error);
    }

    [Fact]
    public void RecordingCanBeOffFromTheStart()
    {
        Dictionary<string, string> environment = Snapshots();
        environment["PERFGEN_ENABLED"] = "0";

        AssertWritten(EndingProcess.Run("return", calls: 5, environment), calls: 0);
    }

    private Dictionary<string, string> Snapshots() => new() { ["PERFGEN_SNAPSHOT"] = Path.Combine(_folder, "{pid}.json") };

    private void AssertWritten(EndingProcess process, long calls)
    {
        Assert.Equal([$"{process.Id}.json"], Directory.GetFiles(_folder).Select(static path => Path.GetFileName(path)));
        Snapshot snapshot = SnapshotFile.Read(Path.Combine(_folder, $"{process.Id}.json"));
        Assert.Equal((process.Id, calls), (snapshot.Process.Id, snapshot.Methods.Sum(static row => row.Calls)));
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);
}
