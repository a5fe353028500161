using System.Diagnostics.Metrics;
using PerfGen.Monitoring.Prometheus.Profile;
using PerfGen.Monitoring.Running;
using PerfGen.Snapshots;

namespace PerfGen.Monitoring.OpenTelemetry;

/// <summary>
/// The meter <c>PerfGen</c>: the profile as observable instruments, for whoever listens. Their values are those of the last collection;
/// nothing is recorded twice. PerfGen's own collecting leaves this meter out.
/// </summary>
internal sealed class ProfileMeter : IMonitoringObserver, IDisposable
{
    /// <summary>The name to listen to.</summary>
    public const string Name = "PerfGen";

    private const double NsPerSecond = 1e9;

    private static readonly (string Name, Func<TimeStatistics, double> Of)[] _quantiles =
    [
        ("0.5", static time => time.P50Ns),
        ("0.9", static time => time.P90Ns),
        ("0.95", static time => time.P95Ns),
        ("0.99", static time => time.P99Ns),
        ("0.999", static time => time.P999Ns),
    ];

    private readonly Meter _meter = new(Name, ProductVersion.Text);
    private readonly MethodAttributes _attributes = new();
    private readonly TimeSpan _span;
    private readonly Instrument _quantileInstrument;
    private Snapshot? _latest;
    private Snapshot? _spanBegin;
    private Snapshot? _lastSpan;

    public ProfileMeter(OpenTelemetryOptions options)
    {
        _span = options.QuantileWindow;
        Count("perfgen.method.calls", "{call}", MethodFamilies.Calls.Help, static row => row.Calls);
        Count("perfgen.method.errors", "{call}", MethodFamilies.Errors.Help, static row => row.Errors);
        Count("perfgen.method.cancelled", "{call}", MethodFamilies.Cancelled.Help, static row => row.Cancelled);
        Seconds("perfgen.method.time", "Time in calls, callees included.", static time => time.TotalNs);
        Seconds("perfgen.method.self_time", MethodFamilies.Self.Help, static time => time.SelfNs);
        Seconds("perfgen.method.wait_time", MethodFamilies.Wait.Help, static time => time.WaitNs);
        _meter.CreateObservableCounter("perfgen.method.allocated", Allocated, "By", "Bytes that calls of which it is known have allocated, callees included.");
        _meter.CreateObservableCounter("perfgen.method.timed_calls", TimedCalls, "{call}", "Calls that the times speak for; with sampling a few less than all.");
        _meter.CreateObservableCounter("perfgen.method.calls_above_limit", AboveLimits, "{call}", "Calls above a limit of the method's thresholds, counted one by one.");
        _quantileInstrument = _meter.CreateObservableGauge("perfgen.method.duration.quantile", Quantiles, "s", "Quantiles of the durations of calls over the last whole window.");
    }

    public void Observe(MonitoringInterval interval)
    {
        Volatile.Write(ref _latest, interval.ProfileTotal);
        if (!_quantileInstrument.Enabled)
        {
            _spanBegin = null;
            return;
        }

        _spanBegin ??= interval.ProfileTotal;
        if (interval.ProfileTotal.TakenAt - _spanBegin.TakenAt < _span)
            return;

        Volatile.Write(ref _lastSpan, interval.ProfileTotal - _spanBegin);
        _spanBegin = interval.ProfileTotal;
    }

    public void Dispose() => _meter.Dispose();

    private void Count(string name, string unit, string description, Func<MethodSnapshot, long> of) =>
        _meter.CreateObservableCounter(name, () => Rows(ref _latest).Select(row => new Measurement<long>(of(row), _attributes.Of(row))), unit, description);

    private void Seconds(string name, string description, Func<TimeStatistics, long> of) => _meter.CreateObservableCounter(
        name,
        () => Rows(ref _latest).Where(static row => row.Time is not null).Select(row => new Measurement<double>(of(row.Time!) / NsPerSecond, _attributes.Of(row))),
        "s",
        description);

    private IEnumerable<Measurement<long>> Allocated() =>
        Rows(ref _latest).Where(static row => row.Allocated is not null).Select(row => new Measurement<long>(row.Allocated!.TotalBytes, _attributes.Of(row)));

    private IEnumerable<Measurement<long>> TimedCalls() =>
        Rows(ref _latest).Where(static row => row.Time is not null).Select(row => new Measurement<long>(row.Time!.Buckets.Sum(static bucket => bucket.Count), _attributes.Of(row)));

    private IEnumerable<Measurement<long>> AboveLimits()
    {
        foreach (MethodSnapshot row in Rows(ref _latest))
        {
            foreach (ThresholdResult limit in (row.Thresholds ?? []).DistinctBy(static limit => (limit.What, limit.Limit)))
            {
                if (limit.Above is { } above)
                    yield return new Measurement<long>(above, [.. _attributes.Of(row), new("perfgen.limit.kind", limit.What), new("perfgen.limit.value", Limits.SecondsOf(limit) ?? limit.Limit)]);
            }
        }
    }

    private IEnumerable<Measurement<double>> Quantiles()
    {
        foreach (MethodSnapshot row in Rows(ref _lastSpan))
        {
            if (row.Time is not { } time)
                continue;

            foreach ((string quantile, Func<TimeStatistics, double> of) in _quantiles)
                yield return new Measurement<double>(of(time) / NsPerSecond, [.. _attributes.Of(row), new("quantile", quantile)]);
        }
    }

    private static IReadOnlyList<MethodSnapshot> Rows(ref Snapshot? snapshot) => Volatile.Read(ref snapshot)?.Methods ?? [];
}
