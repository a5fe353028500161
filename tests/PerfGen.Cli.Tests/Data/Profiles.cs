using PerfGen.Histograms;
using PerfGen.Snapshots;

namespace PerfGen.Cli.Tests.Data;

/// <summary>Snapshots made of numbers.</summary>
internal static class Profiles
{
    /// <param name="process">Tells processes apart.</param>
    /// <param name="methods">Name, calls, mean time in ns and bytes per call.</param>
    public static string Json(int process, params (string Name, long Calls, long Ns, long Bytes)[] methods) => Of(process, [.. methods.Select(Row)]).ToJson();

    public static Snapshot Of(int process, params MethodSnapshot[] rows) => new()
    {
        TakenAt = DateTimeOffset.UnixEpoch.AddMinutes(1),
        StartedAt = DateTimeOffset.UnixEpoch,
        Process = new ProcessIdentity { Id = process, Name = "Shop", Host = "host", Runtime = ".NET 10", Os = "os", Architecture = "x64", ProcessorCount = 2 },
        Clock = new ClockIdentity { Kind = "stopwatch", NsPerTick = 1, OverheadNs = 50 },
        Instrumentation = new InstrumentationCost { TotalNs = 10, PercentOfRun = 0.1 },
        Methods = rows,
    };

    public static MethodSnapshot Row((string Name, long Calls, long Ns, long Bytes) method) => new()
    {
        Name = method.Name,
        Signature = "(int)",
        Kind = ProbeKind.Method,
        File = "Till.cs",
        Line = 7,
        Calls = method.Calls,
        Errors = 0,
        Cancelled = 0,
        TimedCalls = method.Calls,
        Time = new TimeStatistics
        {
            TotalNs = method.Calls * method.Ns,
            SelfNs = method.Calls * method.Ns / 2,
            WaitNs = 0,
            MinNs = method.Ns,
            MaxNs = method.Ns,
            MeanNs = method.Ns,
            P50Ns = method.Ns,
            P90Ns = method.Ns,
            P95Ns = method.Ns,
            P99Ns = method.Ns,
            P999Ns = method.Ns,
            SubBits = 4,
            Buckets = [new Bucket(LogLinear.IndexOf(method.Ns, 4), method.Calls)],
        },
        Allocated = new AllocationStatistics
        {
            MeasuredCalls = method.Calls,
            TotalBytes = method.Calls * method.Bytes,
            MeanBytes = method.Bytes,
            P50Bytes = method.Bytes,
            P95Bytes = method.Bytes,
            P99Bytes = method.Bytes,
            MaxBytes = method.Bytes,
            Buckets = [],
        },
    };
}
