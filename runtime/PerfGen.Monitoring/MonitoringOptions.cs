using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using PerfGen.Monitoring.Alerts;
using PerfGen.Monitoring.Collecting;
using PerfGen.Monitoring.Export;
using PerfGen.Monitoring.History;
using PerfGen.Monitoring.InFlight;
using PerfGen.Monitoring.OpenTelemetry;
using PerfGen.Monitoring.Prometheus.Pushing;
using PerfGen.Monitoring.Prometheus.TextFile;
using PerfGen.Monitoring.Statements;

namespace PerfGen.Monitoring;

/// <summary>What is collected, how often, and who is told. Read once, when monitoring starts.</summary>
public sealed class MonitoringOptions
{
    /// <summary>The time from one collection to the next: 100 ms to an hour; initially a second.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// The version of the application, which history names beside what it keeps; initially the entry assembly's informational
    /// version.
    /// </summary>
    public string ApplicationVersion { get; set; } = Running.ApplicationVersion.OfEntryAssembly();

    /// <summary>Where the intervals are kept, and for how long; null, which it is initially, when they are not.</summary>
    public HistoryOptions? History { get; set; }

    /// <summary>Where monitoring says what went wrong; initially nowhere. A host's own is used where there is one.</summary>
    public ILoggerFactory LoggerFactory { get; set; } = NullLoggerFactory.Instance;

    /// <summary>What tells the time, and wakes the monitor.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Which meters are collected, and how much of them.</summary>
    public MetricsOptions Metrics { get; } = new();

    /// <summary>What is written for Prometheus; initially nothing.</summary>
    public PrometheusOptions Prometheus { get; } = new();

    /// <summary>Where a batch job leaves its values when it stops; initially nowhere.</summary>
    public PushgatewayOptions Pushgateway { get; } = new();

    /// <summary>How the profile is published as the meter <c>PerfGen</c>.</summary>
    public OpenTelemetryOptions OpenTelemetry { get; } = new();

    /// <summary>What is written as JSON; initially nothing.</summary>
    public ExportOptions Export { get; } = new();

    /// <summary>Database statements and HTTP requests that are slow or repeated. Off unless asked for.</summary>
    public StatementsOptions Statements { get; } = new();

    /// <summary>Calls that are running. Off unless asked for.</summary>
    public InFlightOptions InFlight { get; } = new();

    /// <summary>Who else is given the intervals, after monitoring's own parts.</summary>
    public IList<IMonitoringObserver> Observers { get; } = [];

    /// <summary>Rules, limits and channels of alerting.</summary>
    public AlertOptions Alerts { get; } = new();

    internal void Validate()
    {
        Alerts.Validate();
        if (Interval < TimeSpan.FromMilliseconds(100) || Interval > TimeSpan.FromHours(1))
            throw new ArgumentOutOfRangeException(nameof(Interval), Interval, "Monitoring collects at intervals from 100 ms to an hour; set Interval within them.");
        Metrics.Validate();
        History?.Validate();
        Prometheus.Validate();
        Pushgateway.Validate();
        OpenTelemetry.Validate();
        Export.Validate();
        Statements.Validate();
        InFlight.Validate();
    }
}
