using PerfGen.Histograms;
using PerfGen.Monitoring;
using PerfGen.Monitoring.Metrics;
using PerfGen.Snapshots;

namespace PerfGen.AspNetCore.Tests.Hosting;

/// <summary>A process whose calls are made up: intervals of one second, as the monitor would hand them out.</summary>
internal sealed class FakeProcess
{
    private static readonly ClockIdentity _clock = new() { Kind = "stopwatch", NsPerTick = 1, OverheadNs = 0 };

    private readonly DateTimeOffset _start = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);
    private readonly Dictionary<string, FakeMethod> _methods = [];
    private DateTimeOffset _now = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);
    private List<MetricFamily> _metrics = [];

    public FakeMethod Method(string name, string? caller = null, IReadOnlyDictionary<string, string>? labels = null) =>
        _methods.TryGetValue(name + caller, out FakeMethod? known) ? known : _methods[name + caller] = new FakeMethod(name, caller, labels);

    public FakeProcess Metrics(params MetricFamily[] families)
    {
        _metrics = [.. families];
        return this;
    }

    public MonitoringInterval Next(double seconds = 1)
    {
        DateTimeOffset start = _now;
        _now = start.AddSeconds(seconds);
        FakeMethod[] methods = [.. _methods.Values];
        var interval = new MonitoringInterval
        {
            Start = start,
            End = _now,
            Profile = Snapshot(start, [.. methods.Select(static method => method.Interval()).Where(static row => row.Calls > 0)]),
            ProfileTotal = Snapshot(_start, [.. methods.Select(static method => method.Total())]),
            Metrics = new MetricsSnapshot { StartedAt = start, TakenAt = _now, Families = _metrics },
            MetricsTotal = new MetricsSnapshot { StartedAt = _start, TakenAt = _now, Families = _metrics },
        };
        foreach (FakeMethod method in methods)
            method.EndInterval();
        return interval;
    }

    private Snapshot Snapshot(DateTimeOffset start, IReadOnlyList<MethodSnapshot> rows) => new()
    {
        StartedAt = start,
        TakenAt = _now,
        Process = ProcessIdentity.Current,
        Clock = _clock,
        Instrumentation = new InstrumentationCost { TotalNs = 1000, PercentOfRun = 0.5 },
        Methods = rows,
    };
}

/// <summary>A method and its calls.</summary>
internal sealed class FakeMethod(string name, string? caller, IReadOnlyDictionary<string, string>? labels)
{
    private readonly List<long> _all = [];
    private readonly List<long> _interval = [];
    private readonly List<(string What, double Limit, Severity Severity)> _limits = [];
    private int _errors;
    private int _intervalErrors;

    public FakeMethod Calls(int count, double ms)
    {
        for (int i = 0; i < count; i++)
            _interval.Add((long)(ms * 1e6));
        return this;
    }

    public FakeMethod Errors(int count)
    {
        _intervalErrors += count;
        return this;
    }

    public FakeMethod Limit(string what, double limit, Severity severity = Severity.Warning)
    {
        _limits.Add((what, limit, severity));
        return this;
    }

    public MethodSnapshot Interval() => Row(_interval, _intervalErrors);

    public MethodSnapshot Total() => Row([.. _all, .. _interval], _errors + _intervalErrors);

    public void EndInterval()
    {
        _all.AddRange(_interval);
        _errors += _intervalErrors;
        _interval.Clear();
        _intervalErrors = 0;
    }

    private MethodSnapshot Row(List<long> calls, int errors)
    {
        var counts = new BucketCounts();
        foreach (long ns in calls)
            counts.Add(LogLinear.IndexOf(ns, LogLinear.TimeSubBits), 1);
        TimeStatistics? time = calls.Count == 0 ? null : TimeStatistics.From([.. counts.Occupied], 1, calls.Sum(), calls.Sum() / 2, 0, calls.Min(), calls.Max());
        return new MethodSnapshot
        {
            Name = name,
            Signature = "()",
            Kind = ProbeKind.Method,
            File = "Orders.cs",
            Line = 12,
            Caller = caller,
            Labels = labels,
            Calls = calls.Count,
            Errors = errors,
            Cancelled = 0,
            TimedCalls = calls.Count,
            Time = time,
            Allocated = calls.Count == 0 ? null : AllocationStatistics.From([], calls.Count, calls.Count * 100, 100),
            Thresholds = _limits.Count == 0 ? null : [.. _limits.Select(limit => Judge(limit.What, limit.Limit, limit.Severity, time))],
        };
    }

    private static ThresholdResult Judge(string what, double limit, Severity severity, TimeStatistics? time)
    {
        double actual = what == "maxNs" ? time?.MaxNs ?? 0 : time?.P95Ns ?? 0;
        return new ThresholdResult { What = what, Limit = limit, Severity = severity, Actual = actual, Violations = actual > limit ? 1 : 0, Exceeded = actual > limit };
    }
}
