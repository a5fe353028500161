using System.Diagnostics.Metrics;
using PerfGen.Monitoring.Running;
using PerfGen.Recording;

namespace PerfGen.Monitoring.InFlight;

/// <summary>
/// Publishes how many calls of each method are running, as the gauge <c>perfgen.calls.in_flight</c> of a meter of its own, and reports
/// those that run longer than they may, each once and before it returns.
/// </summary>
internal sealed class RunningCalls : IDisposable
{
    public const string MeterName = "PerfGen.Calls";

    private const int MostCallers = 16;

    private readonly InFlightOptions _options;
    private readonly TimeProvider _time;
    private readonly IDisposable? _tracking;
    private readonly Meter? _meter;
    private readonly ITimer? _timer;
    private readonly HashSet<Probe> _met = [];

    public RunningCalls(InFlightOptions options, TimeProvider time)
    {
        (_options, _time) = (options, time);
        if (!options.Enabled)
            return;

        _tracking = CallTracking.Start();
        _meter = new Meter(MeterName);
        _meter.CreateObservableUpDownCounter("perfgen.calls.in_flight", Count, "{call}", "Profiled calls that are running, those that are suspended included.");
        _timer = time.CreateTimer(static self => ((RunningCalls)self!).Look(), this, options.CheckEvery, options.CheckEvery);
    }

    public OccurrenceChannel<OverdueCallEventArgs> Overdue { get; } = new("PerfGen overdue calls");

    /// <summary>Looks at the running calls now.</summary>
    public void Look()
    {
        long now = Clock.Now();
        foreach (CallFrame frame in CallTracking.Running)
        {
            if (frame.IsReported)
                continue;

            double limit = LimitOf(frame.Probe), elapsed = (now - frame.Start) * Clock.NsPerTick / 1e6;
            if (elapsed <= limit)
                continue;

            frame.IsReported = true;
            if (!frame.HasEnded)
                Report(frame, elapsed, limit);
        }
    }

    public void Dispose()
    {
        _timer?.Dispose();
        _meter?.Dispose();
        _tracking?.Dispose();
        Overdue.Dispose();
    }

    /// <summary>In milliseconds.</summary>
    private double LimitOf(Probe probe) =>
        probe.MaxTicks != long.MaxValue ? probe.MaxTicks * Clock.NsPerTick / 1e6
        : _options.Limit is { } limit ? limit.TotalMilliseconds
        : double.PositiveInfinity;

    private void Report(CallFrame frame, double elapsed, double limit)
    {
        var callers = new List<Probe>();
        for (CallFrame? caller = frame.Caller; caller is not null && callers.Count < MostCallers; caller = caller.Caller)
            callers.Add(caller.Probe);
        var ran = TimeSpan.FromMilliseconds(elapsed);
        Overdue.Post(new OverdueCallEventArgs(frame.Probe, callers, ran, TimeSpan.FromMilliseconds(limit), _time.GetUtcNow() - ran));
    }

    /// <summary>Methods that once were running are told of as 0 from then on: a gauge that vanishes looks like one that broke.</summary>
    private List<Measurement<int>> Count()
    {
        lock (_met)
        {
            Dictionary<Probe, int> running = CallTracking.Running.CountBy(static frame => frame.Probe).ToDictionary();
            _met.UnionWith(running.Keys);
            return [.. _met.Select(probe => new Measurement<int>(running.GetValueOrDefault(probe), TagsOf(probe)))];
        }
    }

    private static KeyValuePair<string, object?>[] TagsOf(Probe probe) =>
    [
        new("method", probe.Name + probe.Signature),
        .. probe.Caller is { } caller ? [new("caller", caller)] : Array.Empty<KeyValuePair<string, object?>>(),
        .. (probe.Labels ?? new Dictionary<string, string>()).Select(static label => new KeyValuePair<string, object?>(label.Key, label.Value)),
    ];
}
