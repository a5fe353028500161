using PerfGen.Monitoring;
using PerfGen.Monitoring.Alerts;
using PerfGen.Monitoring.History;

namespace PerfGen.Benchmarks.Collecting;

/// <summary>A monitor with something turned on.</summary>
/// <param name="Name">Of the row.</param>
/// <param name="Configure">Options, and a folder for what is written.</param>
internal sealed record MonitorSetUp(string Name, Action<MonitoringOptions, string> Configure)
{
    /// <summary>Three limits, which are kept.</summary>
    public static readonly ThresholdAttribute[] Limits = [new() { MaxMs = 1_000, P95Ms = 500, MaxErrorRate = 0.5 }];

    public static readonly MonitorSetUp Alone = new("| collecting alone", static (_, _) => { });

    public static readonly MonitorSetUp WithHistory = new("| with history", static (options, folder) => options.History = new HistoryOptions { Directory = folder });

    public static readonly MonitorSetUp WithAlerts = new("| with alerts: three limits on each method, a rule on each series", static (options, _) =>
    {
        foreach (AlertRule rule in Rules)
            options.Alerts.Rules.Add(rule);
    });

    /// <summary>One on every distribution and one on every counter of the workload.</summary>
    public static AlertRule[] Rules =>
    [
        new() { Name = "slow", Source = SeriesId.Meter, Metric = "workload.duration.*", Field = "p99", Warning = 1e6, Window = TimeSpan.FromMinutes(1) },
        new() { Name = "many", Source = SeriesId.Meter, Metric = "workload.count.*", Field = "value", Warning = 1e9, Window = TimeSpan.FromMinutes(1) },
    ];
}
