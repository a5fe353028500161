using PerfGen.Histograms;
using PerfGen.Monitoring.Metrics;
using PerfGen.Monitoring.Recommendations;
using PerfGen.Snapshots;

namespace PerfGen.Monitoring.Tests.Recommendations;

/// <summary>What recommendations are made from, made of numbers: an hour of a process with two processors.</summary>
internal static class Inputs
{
    private static readonly DateTimeOffset _start = new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero);

    public static RecommendationInput Of(params MethodSnapshot[] methods) => Of([], methods);

    public static RecommendationInput Of(IReadOnlyList<MetricFamily> families, params MethodSnapshot[] methods) => new()
    {
        Profile = new Snapshot
        {
            TakenAt = _start.AddHours(1),
            StartedAt = _start,
            Process = new ProcessIdentity { Id = 1, Name = "Shop", Host = "host", Runtime = ".NET 10", Os = "os", Architecture = "x64", ProcessorCount = 2 },
            Clock = new ClockIdentity { Kind = "stopwatch", NsPerTick = 1, OverheadNs = 50 },
            Instrumentation = new InstrumentationCost { TotalNs = 10, PercentOfRun = 0.1 },
            Methods = methods,
        },
        Metrics = new MetricsSnapshot { StartedAt = _start, TakenAt = _start.AddHours(1), Families = families },
        Covered = TimeSpan.FromHours(1),
    };

    /// <summary>
    /// A method of which each call takes one of these times, the calls equally shared among them. So much of it is not its callees',
    /// and of that so much is waiting.
    /// </summary>
    public static MethodSnapshot Method(string name, long calls = 1000, double selfShare = 1, double waitShare = 0, params long[] ns)
    {
        long[] times = ns.Length == 0 ? [10_000_000] : ns;
        double mean = times.Average();
        long total = (long)(calls * mean);
        return new MethodSnapshot
        {
            Name = name,
            Signature = "()",
            Kind = ProbeKind.Method,
            File = "Till.cs",
            Line = 7,
            Calls = calls,
            Errors = 0,
            Cancelled = 0,
            TimedCalls = calls,
            Time = new TimeStatistics
            {
                TotalNs = total,
                SelfNs = (long)(total * selfShare * (1 - waitShare)),
                WaitNs = (long)(total * selfShare * waitShare),
                MinNs = times.Min(),
                MaxNs = times.Max(),
                MeanNs = mean,
                P50Ns = mean,
                P90Ns = mean,
                P95Ns = mean,
                P99Ns = mean,
                P999Ns = mean,
                SubBits = 4,
                Buckets = [.. times.Select(one => LogLinear.IndexOf(one, 4)).GroupBy(static index => index).OrderBy(static same => same.Key).Select(same => new Bucket(same.Key, calls * same.Count() / times.Length))],
            },
        };
    }

    public static MethodSnapshot Allocating(string name, double bytesPerCall, long calls = 1000) => Method(name, calls) with
    {
        Allocated = new AllocationStatistics
        {
            MeasuredCalls = calls,
            TotalBytes = (long)(bytesPerCall * calls),
            MeanBytes = bytesPerCall,
            P50Bytes = bytesPerCall,
            P95Bytes = bytesPerCall,
            P99Bytes = bytesPerCall,
            MaxBytes = (long)bytesPerCall,
            Buckets = [],
        },
    };

    public static MetricFamily Family(string name, MetricKind kind, params (string Labels, double Value)[] series) => new()
    {
        Meter = "Meter",
        Name = name,
        Kind = kind,
        Series = [.. series.Select(static one => new MetricSeries { Labels = LabelsOf(one.Labels), Value = one.Value })],
    };

    private static KeyValuePair<string, string>[] LabelsOf(string labels) =>
        [.. labels.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(static label => label.Split('=')).Select(static pair => KeyValuePair.Create(pair[0], pair[1]))];
}
