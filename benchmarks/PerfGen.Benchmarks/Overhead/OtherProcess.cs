using System.Diagnostics;

namespace PerfGen.Benchmarks.Overhead;

/// <summary>This program once more, for what is decided once in a process. It prints what it finds.</summary>
internal static class OtherProcess
{
    /// <param name="hostOptions">What <c>dotnet exec</c> is told.</param>
    /// <param name="arguments">What the program is.</param>
    public static Process Start(IEnumerable<string> hostOptions, params IEnumerable<string> arguments) => Process.Start(
        new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", ["exec", .. hostOptions, typeof(OtherProcess).Assembly.Location, .. arguments]) { RedirectStandardOutput = true })!;
}
