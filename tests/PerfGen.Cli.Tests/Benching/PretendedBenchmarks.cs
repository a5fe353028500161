using System.Globalization;
using PerfGen.Cli.Tests.Data;

namespace PerfGen.Cli.Tests.Benching;

/// <summary>
/// A program that takes BenchmarkDotNet's arguments and leaves reports with times from a file in its folder: a line for each
/// benchmark, its name and its time in each launch. Notes what it was asked to run.
/// </summary>
internal static class PretendedBenchmarks
{
    public const string Option = "--pretend";
    public const string Times = "times.txt";
    public const string Log = "launches.txt";

    public static int Run(string[] args)
    {
        string artifacts = args[Array.IndexOf(args, "--artifacts") + 1];
        string[] filter = args[(Array.IndexOf(args, "--filter") + 1)..];
        File.AppendAllText(Log, string.Join(' ', filter) + Environment.NewLine);
        int launch = File.ReadAllLines(Log).Length - 1;
        if (File.Exists("hang.txt"))
            Thread.Sleep(TimeSpan.FromMinutes(2));

        Directory.CreateDirectory(artifacts);
        File.WriteAllText(Path.Combine(artifacts, "x-report-full.json"), ReportText.Of(
            $"Pretended-{launch}",
            File.ReadAllLines(Times)
                .Select(static line => line.Split(' '))
                .Where(line => filter is ["*"] || filter.Contains("Shop." + line[0]))
                .Select(line => ReportText.Benchmark(line[0], double.Parse(line[1 + launch % (line.Length - 1)], CultureInfo.InvariantCulture)))));
        return 0;
    }
}
