using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace PerfGen.BenchmarkDotNet.Tests;

/// <summary>Runs the benchmarks for real and shortly: <c>--bench version artifacts launches perfgen|plain</c>.</summary>
internal static class BenchmarkProgram
{
    public const string Option = "--bench";
    public const int Iterations = 3;
    public const int Invocations = 64;

    public static int Run(string[] args)
    {
        TillBenchmarks.Version = args[1];
        ManualConfig config = ManualConfig.CreateEmpty()
            .WithArtifactsPath(args[2])
            .AddLogger(ConsoleLogger.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddJob(Job.Default
                .WithToolchain(new InProcessEmitToolchain(TimeSpan.FromMinutes(2), logOutput: true))
                .WithLaunchCount(int.Parse(args[3], System.Globalization.CultureInfo.InvariantCulture))
                .WithWarmupCount(1).WithIterationCount(Iterations).WithInvocationCount(Invocations).WithUnrollFactor(1));
        if (args[4] == "perfgen")
            config.AddPerfGen();

        Summary summary = BenchmarkRunner.Run<TillBenchmarks>(config);
        try
        {
            summary.AssertThresholds();
            return 0;
        }
        catch (InvalidOperationException broken)
        {
            Console.WriteLine(broken.Message);
            return 1;
        }
    }
}
