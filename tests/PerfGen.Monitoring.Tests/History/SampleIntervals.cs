using PerfGen.Histograms;
using PerfGen.Monitoring.History.Merging;
using PerfGen.Monitoring.Metrics;
using PerfGen.Snapshots;

namespace PerfGen.Monitoring.Tests.History;

/// <summary>Intervals with one of everything that a history keeps, different for each number.</summary>
internal static class SampleIntervals
{
    public static readonly DateTimeOffset Morning = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly double[] _bounds = [0.01, 0.1, 1];

    public static MonitoringInterval One(int number, DateTimeOffset start, TimeSpan length, int methods = 2, double nsPerTick = 1)
    {
        Snapshot profile = Profile(number, start, start + length, methods, nsPerTick);
        MetricsSnapshot metrics = Metrics(number, start, start + length);
        return new MonitoringInterval { Start = start, End = start + length, Profile = profile, Metrics = metrics, ProfileTotal = profile, MetricsTotal = metrics };
    }

    /// <summary>One after the other without a gap.</summary>
    public static IEnumerable<MonitoringInterval> Row(int count, TimeSpan length, DateTimeOffset? start = null, int firstNumber = 0) =>
        Enumerable.Range(0, count).Select(i => One(firstNumber + i, (start ?? Morning) + i * length, length));

    /// <summary>The sum of them all, made at once from what was observed and not through any history.</summary>
    public static (Snapshot Profile, MetricsSnapshot Metrics) Sum(IReadOnlyCollection<MonitoringInterval> intervals) =>
        (Snapshot.Merge(intervals.Select(static interval => interval.Profile)), MetricsMerge.Merge([.. intervals.Select(static interval => interval.Metrics)]));

    public static MetricDistribution Distribution(params double[] values)
    {
        var sum = new DistributionSum();
        sum.Add(new MetricDistribution
        {
            Count = values.Length,
            Sum = values.Sum(),
            Min = values.Min(),
            Max = values.Max(),
            P50 = 0,
            P90 = 0,
            P95 = 0,
            P99 = 0,
            P999 = 0,
            Buckets = [.. values.GroupBy(FloatingLogLinear.IndexOf).OrderBy(static same => same.Key).Select(static same => new Bucket(same.Key, same.Count()))],
            AdvisedBounds = [.. _bounds.Select(bound => new AdvisedBound(bound, values.Count(value => value <= bound)))],
        });
        return sum.ToDistribution();
    }

    private static Snapshot Profile(int number, DateTimeOffset start, DateTimeOffset end, int methods, double nsPerTick) => new()
    {
        StartedAt = start,
        TakenAt = end,
        Process = new ProcessIdentity { Id = 7, Name = "shop", Host = "a", Runtime = ".NET", Os = "Linux", Architecture = "x64", ProcessorCount = 2 },
        Clock = new ClockIdentity { Kind = "stopwatch", NsPerTick = nsPerTick, OverheadNs = 45 },
        Instrumentation = new InstrumentationCost { TotalNs = 1000 + number, PercentOfRun = 0.5 },
        Methods = [.. Enumerable.Range(0, methods).Select(method => Row(number, method, nsPerTick))],
    };

    private static MethodSnapshot Row(int number, int method, double nsPerTick)
    {
        int calls = 3 + number % 5 + method;
        var counts = new BucketCounts();
        for (int call = 0; call < calls; call++)
            counts.Add(LogLinear.IndexOf(TicksOf(number, method, call), LogLinear.TimeSubBits), 1);
        long[] ticks = [.. Enumerable.Range(0, calls).Select(call => TicksOf(number, method, call))];
        long total = (long)Math.Round(ticks.Sum() * nsPerTick);
        var row = new MethodSnapshot
        {
            Name = $"Shop.Orders.Place{method:d2}",
            Signature = "(Cart)",
            Kind = ProbeKind.Method,
            File = "Orders.cs",
            Line = 40 + method,
            Labels = method % 2 == 0 ? new Dictionary<string, string> { ["region"] = "Eu" } : null,
            Calls = calls,
            Errors = number % 2,
            Cancelled = number % 3 == 0 ? 1 : 0,
            TimedCalls = calls,
            Time = TimeStatistics.From([.. counts.Occupied], nsPerTick, total, total / 2, total / 4, ticks.Min(), ticks.Max()),
            Allocated = AllocationStatistics.From([new Bucket(LogLinear.IndexOf(100 + number, LogLinear.SizeSubBits), 2)], calls, 2 * (100 + number), 100 + number),
        };
        ThresholdResult[] limits =
        [
            new() { What = "maxNs", Limit = 1e6, Actual = 0, Violations = number % 3, Above = number % 3, Severity = Severity.Critical, Exceeded = false },
            new() { What = "meanNs", Limit = 4e5, Actual = 0, Violations = 0, Severity = Severity.Warning, Exceeded = false },
            new() { What = "p95Ns", Limit = 5e5, Actual = 0, Violations = 0, Above = number % 4, Severity = Severity.Warning, Exceeded = false },
        ];
        return row with { Thresholds = ThresholdEvaluation.ReEvaluate(LimitedValues.Of(row), limits, earlier: null) };
    }

    private static long TicksOf(int number, int method, int call) => 20_000 + 7919L * ((number * 31 + method * 17 + call * 5) % 211);

    private static MetricsSnapshot Metrics(int number, DateTimeOffset start, DateTimeOffset end) => new()
    {
        StartedAt = start,
        TakenAt = end,
        Families =
        [
            Family("cache.hits", MetricKind.Counter, new MetricSeries { Labels = [KeyValuePair.Create("cache", "a")], Value = number }, new MetricSeries { Labels = [KeyValuePair.Create("cache", "b")], Value = 1 }),
            Family("queue.length", MetricKind.UpDownCounter, new MetricSeries { Labels = [], Value = number % 4 }),
            Family("request.duration", MetricKind.Histogram, Histogram(number)),
            Family("steady", MetricKind.Gauge, new MetricSeries { Labels = [], Value = 5 }),
            Family("temperature", MetricKind.Gauge, new MetricSeries { Labels = [], Value = 20 + number % 7 }),
        ],
    };

    private static MetricSeries Histogram(int number)
    {
        MetricDistribution distribution = Distribution(0.001 * (1 + number % 90), 0.5, 2 + number);
        return new MetricSeries { Labels = [], Value = distribution.Sum, Distribution = distribution };
    }

    private static MetricFamily Family(string name, MetricKind kind, params MetricSeries[] series) =>
        new() { Meter = "Shop", Name = name, Kind = kind, Unit = kind == MetricKind.Histogram ? "s" : null, Series = series };
}
