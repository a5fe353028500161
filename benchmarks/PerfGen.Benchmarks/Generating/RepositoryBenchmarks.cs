using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using PerfGen.Compiling;

namespace PerfGen.Benchmarks.Generating;

/// <summary>This repository's own sources. They compile in a second, so that most of the rounds serve to warm the compiler up.</summary>
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 10, iterationCount: 20, invocationCount: 1)]
public class RepositoryBenchmarks : FullBuildBenchmarks
{
    private protected override SourceProject Read() => RepositoryProject.Read();

    private protected override int WarmUps => 20;
}
