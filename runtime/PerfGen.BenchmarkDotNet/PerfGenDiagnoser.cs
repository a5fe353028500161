using System.Collections.Concurrent;
using BenchmarkDotNet.Analysers;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Validators;
using PerfGen.BenchmarkDotNet.Output;
using PerfGen.BenchmarkDotNet.Profiles;
using PerfGen.BenchmarkDotNet.Recording;

namespace PerfGen.BenchmarkDotNet;

/// <summary>
/// Collects the profile of each benchmark's measured iterations from the process that runs them, and prints the breakdown. There is
/// one for all configurations, so that columns, exporter and breakdown tell the same.
/// </summary>
public sealed class PerfGenDiagnoser : IDiagnoser
{
    private static WorkloadListener? _inThisProcess;

    private readonly ConcurrentDictionary<BenchmarkCase, ProfileFolder> _folders = new();
    private readonly ConcurrentDictionary<BenchmarkCase, BenchmarkProfile> _profiles = new();
    private readonly ConcurrentQueue<BenchmarkCase> _toPrint = new();

    private PerfGenDiagnoser()
    {
    }

    /// <summary>The only instance.</summary>
    public static PerfGenDiagnoser Default { get; } = new();

    /// <inheritdoc />
    public IEnumerable<string> Ids => [nameof(PerfGenDiagnoser)];

    /// <summary>None: the exporter is added beside the diagnoser, or its file would be written twice.</summary>
    public IEnumerable<IExporter> Exporters => [];

    /// <summary>Tells of broken thresholds at the end of the summary.</summary>
    public IEnumerable<IAnalyser> Analysers => [ThresholdAnalyser.Default];

    /// <summary>The profile of a benchmark that has run; null if it recorded none.</summary>
    internal BenchmarkProfile? ProfileOf(BenchmarkCase benchmark) => _profiles.GetValueOrDefault(benchmark);

    /// <summary>The profile is taken from the ordinary run: what is recorded is recorded anyway.</summary>
    public RunMode GetRunMode(BenchmarkCase benchmarkCase) => RunMode.NoOverhead;

    /// <summary>Prepares a benchmark's process before it starts; an in-process run is listened to from here.</summary>
    public void Handle(HostSignal signal, DiagnoserActionParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ProfileFolder folder = _folders.GetOrAdd(parameters.BenchmarkCase, static _ => new ProfileFolder());
        switch (signal)
        {
            case HostSignal.BeforeProcessStart when parameters.Process is { } process:
                folder.Announce(process.StartInfo);
                break;
            case HostSignal.BeforeActualRun when IsThisProcess(parameters):
                _inThisProcess = new WorkloadListener(folder.Path);
                break;
            case HostSignal.AfterActualRun when _inThisProcess is not null:
                _inThisProcess.Write();
                _inThisProcess.Dispose();
                _inThisProcess = null;
                break;
        }
    }

    /// <summary>Reads what the benchmark's processes left. No metrics: names are no numbers, and have their own columns.</summary>
    public IEnumerable<Metric> ProcessResults(DiagnoserResults results)
    {
        ArgumentNullException.ThrowIfNull(results);
        if (_folders.TryGetValue(results.BenchmarkCase, out ProfileFolder? folder) && folder.Read() is { } profile)
        {
            _profiles[results.BenchmarkCase] = profile;
            if (!_toPrint.Contains(results.BenchmarkCase))
                _toPrint.Enqueue(results.BenchmarkCase);
        }

        return [];
    }

    /// <summary>Prints the breakdown of each benchmark that has run since it was last printed.</summary>
    public void DisplayResults(ILogger logger)
    {
        while (_toPrint.TryDequeue(out BenchmarkCase? benchmark))
        {
            if (ProfileOf(benchmark) is { } profile)
                Breakdown.Write(benchmark, profile, logger);
        }
    }

    /// <summary>Nothing is asked of a benchmark: without profiled methods its breakdown is empty.</summary>
    public IEnumerable<ValidationError> Validate(ValidationParameters validationParameters) => [];

    private static bool IsThisProcess(DiagnoserActionParameters parameters) =>
        parameters.Process is { } process && process.Id == Environment.ProcessId;
}
