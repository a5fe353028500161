using BenchmarkDotNet.Configs;
using PerfGen.BenchmarkDotNet.Output;

namespace PerfGen.BenchmarkDotNet;

/// <summary>Adds PerfGen to a configuration of BenchmarkDotNet.</summary>
public static class PerfGenConfigExtensions
{
    /// <summary>Adds the diagnoser, its columns and its exporter; the configuration itself is returned.</summary>
    public static ManualConfig AddPerfGen(this ManualConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        return config
            .AddDiagnoser(PerfGenDiagnoser.Default)
            .AddColumn(HottestMethodColumn.All)
            .AddExporter(PerfGenExporter.Default);
    }
}
