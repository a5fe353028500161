using System.Diagnostics;
using System.Globalization;

namespace PerfGen.Benchmarks.Building;

/// <summary>What one build took.</summary>
/// <param name="Seconds">From start to end.</param>
/// <param name="ProcessorSeconds">Of all its processes together, the compiler's server included; not a number where the operating system does not tell.</param>
internal readonly record struct BuildCost(double Seconds, double ProcessorSeconds)
{
    /// <summary>Runs <c>dotnet</c> to its end; throws with its output if it fails.</summary>
    public static BuildCost Of(string folder, CompilerServer server, params string[] arguments)
    {
        double before = ChildSeconds() + server.ProcessorSeconds();
        long start = Stopwatch.GetTimestamp();
        DotNet(folder, arguments);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return new BuildCost(seconds, ChildSeconds() + server.ProcessorSeconds() - before);
    }

    public static void DotNet(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        // What started this program must not reach into the builds that it measures.
        foreach (string name in start.Environment.Keys.Where(static name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(name);
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";

        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"'dotnet {string.Join(' ', arguments)}' in '{folder}' failed.\n{output}\n{errors.Result}");
    }

    /// <summary>Processor time of the processes that this one has started and that have ended, and of those that they had started.</summary>
    private static double ChildSeconds() => OperatingSystem.IsLinux() ? StatisticsSeconds("/proc/self/stat", firstField: 15) : double.NaN;

    /// <summary>Processor time of a process so far; not a number where the operating system does not tell.</summary>
    public static double ProcessorSecondsOf(int process) =>
        OperatingSystem.IsLinux() ? StatisticsSeconds($"/proc/{process.ToString(CultureInfo.InvariantCulture)}/stat", firstField: 14) : double.NaN;

    /// <summary>User and system time, in fields that follow one another; the kernel counts hundredths of a second for programs.</summary>
    private static double StatisticsSeconds(string path, int firstField)
    {
        const double TicksPerSecond = 100;
        string text = File.ReadAllText(path);
        // The second field is a name in brackets, which may have spaces.
        string[] fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
        const int FirstAfterName = 3;
        return (Field(firstField) + Field(firstField + 1)) / TicksPerSecond;

        double Field(int number) => double.Parse(fields[number - FirstAfterName], CultureInfo.InvariantCulture);
    }
}
