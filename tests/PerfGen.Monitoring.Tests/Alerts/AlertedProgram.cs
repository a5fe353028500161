using Microsoft.Extensions.Logging.Abstractions;
using PerfGen.Histograms;
using PerfGen.Monitoring.Alerts;
using PerfGen.Monitoring.Alerts.Delivery;
using PerfGen.Monitoring.Metrics;
using PerfGen.Snapshots;

namespace PerfGen.Monitoring.Tests.Alerts;

/// <summary>A program as alerting sees it, made of intervals of a second.</summary>
internal sealed class AlertedProgram : IDisposable
{
    private static readonly ClockIdentity _clock = new() { Kind = "stopwatch", NsPerTick = 1, OverheadNs = 0 };

    private readonly RecordingChannel _channel = new("recorded");
    private readonly FakeTime _time = new();
    private Snapshot _total;

    public AlertedProgram(params AlertRule[] rules)
        : this(_ => { }, rules)
    {
    }

    public AlertedProgram(Action<AlertOptions> configure, params AlertRule[] rules)
    {
        var options = new AlertOptions();
        foreach (AlertRule rule in rules)
            options.Rules.Add(rule);
        configure(options);
        options.Validate();
        _total = SnapshotOf([]);
        Alerting = new Alerting(
            options,
            _time,
            TimeSpan.FromSeconds(1),
            Origin,
            () => new AlertDelivery([_channel], options.Delivery, TimeProvider.System, NullLogger.Instance));
    }

    public static AlertOrigin Origin { get; } = new("shop", "1.2.0", "web-1", 42);

    public Alerting Alerting { get; }

    /// <summary>What the channels were told, as <c>Fired critical queue 5</c>, a text for each message.</summary>
    public string[] Told
    {
        get
        {
            Alerting.Dispose();
            return [.. _channel.Messages.Select(static message => string.Join(" + ", message.Events.Select(Short)))];
        }
    }

    /// <summary>What happened, told or not, the oldest first; what was held back in brackets.</summary>
    public string[] Happened => [.. Alerting.History.Reverse().Select(static happened => happened.Announced ? Short(happened) : $"({Short(happened)})")];

    public static MetricFamily Gauge(string name, params (string Labels, double Value)[] series) => Family(name, MetricKind.Gauge, series);

    public static MetricFamily Counter(string name, double growth) => Family(name, MetricKind.Counter, ("", growth));

    public static MetricFamily Histogram(string name, params double[] values)
    {
        Bucket[] buckets = [.. values.GroupBy(FloatingLogLinear.IndexOf).OrderBy(static bucket => bucket.Key).Select(static bucket => new Bucket(bucket.Key, bucket.Count()))];
        MetricFamily family = Family(name, MetricKind.Histogram, ("", values.Sum()));
        return family with
        {
            Series = [family.Series[0] with { Distribution = DistributionArithmetic.Of(buckets, values.Length, values.Sum(), values.DefaultIfEmpty().Min(), values.DefaultIfEmpty().Max(), null) }],
        };
    }

    /// <summary>A row with calls of these lengths in nanoseconds.</summary>
    public static MethodSnapshot Row(string name, params long[] times) => Row(name, "()", [], times);

    public static MethodSnapshot Row(string name, string signature, ThresholdResult[] limits, params long[] times)
    {
        Bucket[] buckets = [.. times.GroupBy(static time => LogLinear.IndexOf(time, LogLinear.TimeSubBits)).OrderBy(static bucket => bucket.Key).Select(static bucket => new Bucket(bucket.Key, bucket.Count()))];
        return new MethodSnapshot
        {
            Name = name,
            Signature = signature,
            Kind = ProbeKind.Method,
            File = "Shop.cs",
            Line = 1,
            Calls = times.Length,
            Errors = 0,
            Cancelled = 0,
            TimedCalls = times.Length,
            Time = times.Length == 0 ? null : TimeStatistics.From(buckets, 1, times.Sum(), times.Sum(), 0, times.Min(), times.Max()),
            Thresholds = limits.Length == 0 ? null : limits,
        };
    }

    public static ThresholdResult Limit(string what, double limit, Severity severity = Severity.Warning, long violations = 0) =>
        new() { What = what, Limit = limit, Actual = 0, Violations = violations, Severity = severity, Exceeded = false };

    /// <summary>The next second.</summary>
    public void Second(params MetricFamily[] families) => Next(TimeSpan.FromSeconds(1), families, []);

    /// <summary>The next second.</summary>
    public void Second(params MethodSnapshot[] rows) => Next(TimeSpan.FromSeconds(1), [], rows);

    /// <summary>The next seconds, in each of which the gauge has a value.</summary>
    public void Seconds(string gauge, params double[] values)
    {
        foreach (double value in values)
            Second(Gauge(gauge, ("", value)));
    }

    /// <summary>Seconds in which nothing is there.</summary>
    public void Silence(int seconds)
    {
        for (int i = 0; i < seconds; i++)
            Next(TimeSpan.FromSeconds(1), [], []);
    }

    public void Next(TimeSpan length, MetricFamily[] families, MethodSnapshot[] rows)
    {
        DateTimeOffset start = _time.GetUtcNow();
        if (length > TimeSpan.Zero)
            _time.Advance(length);
        DateTimeOffset end = start + length;
        Snapshot profile = SnapshotOf(rows);
        _total = Snapshot.Merge([_total, profile]);
        var metrics = new MetricsSnapshot { StartedAt = start, TakenAt = end, Families = families };
        Alerting.Evaluate(new MonitoringInterval { Start = start, End = end, Profile = profile, ProfileTotal = _total, Metrics = metrics, MetricsTotal = metrics });
    }

    public void Dispose() => Alerting.Dispose();

    private static MetricFamily Family(string name, MetricKind kind, params (string Labels, double Value)[] series) => new()
    {
        Meter = "Shop",
        Name = name,
        Kind = kind,
        Series =
        [
            .. series.Select(static one => new MetricSeries
            {
                Labels = [.. one.Labels.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(static label => new KeyValuePair<string, string>(label.Split('=')[0], label.Split('=')[1]))],
                Value = one.Value,
            }),
        ],
    };

    private static string Short(AlertEvent happened)
    {
        string labels = happened.Series.Labels.Length == 0 ? "" : $"{{{happened.Series.Labels}}}";
        string reason = happened.Reason is null or AlertEndReason.Recovered ? "" : $" {happened.Reason}";
        return $"{happened.Kind} {happened.Severity.ToString().ToLowerInvariant()} {happened.Series.Name}{labels}{reason}";
    }

    private Snapshot SnapshotOf(MethodSnapshot[] rows) => new()
    {
        TakenAt = _time.GetUtcNow(),
        StartedAt = _time.GetUtcNow(),
        Process = ProcessIdentity.Current,
        Clock = _clock,
        Instrumentation = new InstrumentationCost { TotalNs = 0, PercentOfRun = 0 },
        Methods = [.. rows.Where(static row => row.Calls > 0)],
    };
}
