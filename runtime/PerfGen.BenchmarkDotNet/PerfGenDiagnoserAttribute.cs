using BenchmarkDotNet.Configs;

namespace PerfGen.BenchmarkDotNet;

/// <summary>
/// On a benchmark class: shows for each benchmark the profiled methods it spends its time in, as columns, as a breakdown under the
/// table, and in a JSON report that <c>perfgen compare</c> reads.
/// </summary>
/// <remarks>
/// Only the measured iterations count; warm-up, pilot and overhead iterations are cut off. The profiled methods cost what
/// <c>[Profile]</c> costs, in the benchmark's own times too. The same as <c>config.AddPerfGen()</c>.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Assembly)]
public sealed class PerfGenDiagnoserAttribute : Attribute, IConfigSource
{
    /// <summary>A configuration with the diagnoser, its columns and its exporter.</summary>
    public IConfig Config { get; } = ManualConfig.CreateEmpty().AddPerfGen();
}
