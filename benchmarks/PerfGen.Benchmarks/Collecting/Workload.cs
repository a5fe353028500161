using System.Diagnostics.Metrics;
using PerfGen.CompilerServices;

namespace PerfGen.Benchmarks.Collecting;

/// <summary>500 profiled methods and 2,000 series, half of them distributions; all are busy in every second.</summary>
internal sealed class Workload : IDisposable
{
    public const int Methods = 500, Series = 2_000;
    public const string MeterName = "workload";
    private const int PerInstrument = 250;

    private readonly Probe[] _probes;
    private readonly Meter _meter = new(MeterName);
    private readonly Histogram<double>[] _histograms;
    private readonly Counter<long>[] _counters;
    private readonly object[] _tags = [.. Enumerable.Range(0, PerInstrument).Select(static number => (object)$"value {number}")];
    private readonly Random _random = new(1);

    /// <param name="limits">What each method promises; other methods than those of a workload without.</param>
    public Workload(params ThresholdAttribute[] limits)
    {
        string type = limits.Length == 0 ? "Workload" : "LimitedWorkload";
        _probes = [.. Enumerable.Range(0, Methods).Select(number => Probes.Method($"{type}.Method{number}", "()", "Workload.cs", number + 1, thresholds: limits))];
        _histograms = [.. Enumerable.Range(0, Series / PerInstrument / 2).Select(number => _meter.CreateHistogram<double>($"workload.duration.{number}", "s"))];
        _counters = [.. Enumerable.Range(0, Series / PerInstrument / 2).Select(number => _meter.CreateCounter<long>($"workload.count.{number}"))];
    }

    public void Dispose() => _meter.Dispose();

    /// <summary>What happens in one second: every method and every series several times.</summary>
    public void Second(int times)
    {
        for (int time = 0; time < times; time++)
        {
            foreach (Probe probe in _probes)
            {
                var call = new ProfiledCall(probe);
                call.Leave();
            }

            foreach (object tag in _tags)
            {
                var label = new KeyValuePair<string, object?>("label", tag);
                foreach (Histogram<double> histogram in _histograms)
                    histogram.Record(Math.Exp(_random.NextDouble() * 3) / 100, label);
                foreach (Counter<long> counter in _counters)
                    counter.Add(1, label);
            }
        }
    }
}
