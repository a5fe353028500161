using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using PerfGen.Compiling;

namespace PerfGen.Benchmarks.Generating;

/// <summary>2,000 files, 100,000 invocations, of which 1,000 are profiled.</summary>
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 2, iterationCount: 5, invocationCount: 1)]
public class LargeProjectBenchmarks : FullBuildBenchmarks
{
    private protected override SourceProject Read() => SyntheticProject.Create();

    private protected override int WarmUps => 3;
}
