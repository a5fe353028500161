using System.Runtime.InteropServices;

namespace PerfGen.Benchmarks.Overhead;

/// <summary>Where a run took place, as far as figures depend on it.</summary>
internal static class Machine
{
    public static string Describe() =>
        $"{Processor()}, {Environment.ProcessorCount} processors, {RuntimeInformation.OSDescription.Trim()}, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";

    private static string Processor()
    {
        const string LinuxFile = "/proc/cpuinfo";
        string? line = File.Exists(LinuxFile)
            ? File.ReadLines(LinuxFile).FirstOrDefault(static line => line.StartsWith("model name", StringComparison.Ordinal))
            : Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER");
        return line is null ? "unknown processor" : line[(line.IndexOf(':') + 1)..].Trim();
    }
}
