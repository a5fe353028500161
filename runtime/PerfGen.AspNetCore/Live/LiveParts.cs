using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PerfGen.AspNetCore.Contract;
using PerfGen.AspNetCore.Streaming;
using PerfGen.Monitoring;
using PerfGen.Snapshots;

namespace PerfGen.AspNetCore.Live;

/// <summary>What stands behind the endpoints of one host, made once, and fed by the monitor.</summary>
internal sealed class LiveParts : IMonitoringObserver, IDisposable
{
    private readonly CancellationTokenRegistration _stopping;

    public LiveParts(IServiceProvider services, PerfGenLiveOptions options)
    {
        options.Validate();
        Options = options;
        Monitoring = services.GetRequiredService<MonitoringOptions>();
        Environment = services.GetRequiredService<IHostEnvironment>();
        Time = Monitoring.TimeProvider;
        Logger = services.GetRequiredService<ILoggerFactory>().CreateLogger("PerfGen.AspNetCore");
        State = new LiveState(new DashboardText(Application(), Monitoring.Interval.TotalSeconds), Time);
        Hub = new StreamHub(State, options.MaxStreamClients, Time);
        // Open streams would hold up the host's stop until its patience ends.
        _stopping = services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.Register(Hub.Stop);
    }

    public PerfGenLiveOptions Options { get; }

    public MonitoringOptions Monitoring { get; }

    public IHostEnvironment Environment { get; }

    public TimeProvider Time { get; }

    public ILogger Logger { get; }

    public LiveState State { get; }

    public StreamHub Hub { get; }

    public void Observe(MonitoringInterval interval)
    {
        State.Observe(interval);
        Hub.Publish();
    }

    public void Dispose()
    {
        _stopping.Dispose();
        Hub.Dispose();
    }

    private ApplicationInfo Application() => new()
    {
        Name = Environment.ApplicationName,
        Version = Monitoring.ApplicationVersion,
        Host = ProcessIdentity.Current.Host,
        Runtime = ProcessIdentity.Current.Runtime,
        StartedAt = ProcessIdentity.StartedAt,
        UptimeSeconds = 0,
        Environment = Environment.EnvironmentName,
    };
}
