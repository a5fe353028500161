using System.Diagnostics;
using System.Globalization;

namespace PerfGen.Tests.Exit;

/// <summary>A process of this very program that records some calls and ends; what it left behind.</summary>
internal sealed record EndingProcess(int Id, int ExitCode, string Output, string Error)
{
    /// <param name="how">How it ends; see <see cref="Program"/>.</param>
    /// <param name="calls">How many calls it records.</param>
    /// <param name="environment">Its <c>PERFGEN_</c> variables; it has no others.</param>
    /// <param name="whenReady">What to do to it when it says that it is ready.</param>
    public static EndingProcess Run(
        string how, int calls, IReadOnlyDictionary<string, string> environment, Action<int>? whenReady = null)
    {
        using var process = Process.Start(StartInfo(how, calls, environment))!;
        try
        {
            Task<string> error = process.StandardError.ReadToEndAsync();
            if (whenReady is not null)
            {
                Assert.Equal(Program.Ready, process.StandardOutput.ReadLine());
                whenReady(process.Id);
            }

            Task<string> output = process.StandardOutput.ReadToEndAsync();
            Assert.True(process.WaitForExit(Patience.Limit), "The process did not end.");
            return new EndingProcess(process.Id, process.ExitCode, output.Result, error.Result);
        }
        finally
        {
            process.Kill();
        }
    }

    private static ProcessStartInfo StartInfo(string how, int calls, IReadOnlyDictionary<string, string> environment)
    {
        string self = Environment.ProcessPath!;
        bool isHost = Path.GetFileNameWithoutExtension(self) == "dotnet";
        string[] program = isHost ? [typeof(EndingProcess).Assembly.Location] : [];
        var start = new ProcessStartInfo(self, [.. program, Program.EndOption, how, calls.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string inherited in start.Environment.Keys.Where(static name => name.StartsWith("PERFGEN_", StringComparison.Ordinal)).ToArray())
            start.Environment.Remove(inherited);
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;
        // A crash is what some tests are about; its dump is not.
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        return start;
    }
}
