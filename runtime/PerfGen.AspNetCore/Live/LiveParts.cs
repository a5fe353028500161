using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PerfGen.AspNetCore.Analysis;
using PerfGen.AspNetCore.Caches;
using PerfGen.AspNetCore.Contract;
using PerfGen.AspNetCore.Optimizing;
using PerfGen.AspNetCore.Streaming;
using PerfGen.Monitoring;
using PerfGen.Monitoring.Alerts;
using PerfGen.Monitoring.Running;
using PerfGen.Snapshots;

namespace PerfGen.AspNetCore.Live;

/// <summary>What stands behind the endpoints of one host, made once, and fed by the monitor.</summary>
internal sealed class LiveParts : IMonitoringObserver, IDisposable
{
    private readonly CancellationTokenRegistration _stopping;
    private readonly Lazy<MonitorService> _monitor;
    private readonly BackgroundAnalysis _analysis;

    public LiveParts(IServiceProvider services, PerfGenLiveOptions options)
    {
        options.Validate();
        Options = options;
        Monitoring = services.GetRequiredService<MonitoringOptions>();
        Environment = services.GetRequiredService<IHostEnvironment>();
        Time = Monitoring.TimeProvider;
        Logger = services.GetRequiredService<ILoggerFactory>().CreateLogger("PerfGen.AspNetCore");
        // It is given all observers, this one among them, when it is made: asked for now, each would wait for the other.
        _monitor = new Lazy<MonitorService>(services.GetRequiredService<MonitorService>);
        _analysis = new BackgroundAnalysis(Monitoring.History, Logger, Time);
        var caches = new MemoryCaches(services);
        var lifetime = services.GetRequiredService<IHostApplicationLifetime>();
        State = new LiveState(new DashboardText(ApplicationAt, Monitoring.Interval.TotalSeconds), Time)
        {
            Overrides = () => Alerting?.ThresholdOverrides ?? [],
            Findings = new FindingsReader(() => Alerting, _analysis, caches).Read,
        };
        // Made at the first use: what the application registers may need what is not there yet.
        var actions = new Lazy<IReadOnlyList<IOptimizationAction>>(() => [new CompactHeap(), new TrimCaches(caches), .. services.GetServices<IOptimizationAction>()]);
        Optimizer = new Optimizer(actions, Logger, lifetime.ApplicationStopping);
        Hub = new StreamHub(State, options.MaxStreamClients, Time);
        // Open streams would hold up the host's stop until its patience ends.
        _stopping = lifetime.ApplicationStopping.Register(Hub.Stop);
    }

    public PerfGenLiveOptions Options { get; }

    public MonitoringOptions Monitoring { get; }

    public IHostEnvironment Environment { get; }

    public TimeProvider Time { get; }

    public ILogger Logger { get; }

    public LiveState State { get; }

    public StreamHub Hub { get; }

    public Optimizer Optimizer { get; }

    /// <summary>Null before the host has started.</summary>
    public Alerting? Alerting => _monitor.Value.Monitor?.Alerting;

    public void Observe(MonitoringInterval interval)
    {
        State.Observe(interval);
        _analysis.Observe(interval);
        Hub.Publish();
    }

    /// <summary>The process, as old as it is at that moment.</summary>
    public ApplicationInfo ApplicationAt(DateTimeOffset now) => new()
    {
        Name = Environment.ApplicationName,
        Version = Monitoring.ApplicationVersion,
        Host = ProcessIdentity.Current.Host,
        Runtime = ProcessIdentity.Current.Runtime,
        StartedAt = ProcessIdentity.StartedAt,
        UptimeSeconds = Math.Round((now - ProcessIdentity.StartedAt).TotalSeconds, 1),
        Environment = Environment.EnvironmentName,
    };

    public void Dispose()
    {
        _stopping.Dispose();
        Hub.Dispose();
    }
}
