using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace PerfGen.Monitoring.Running;

/// <summary>A monitor that lives as long as its host.</summary>
internal sealed class MonitorService(MonitoringOptions options, ILoggerFactory loggers, IEnumerable<IMonitoringObserver> observers) : IHostedService, IAsyncDisposable
{
    /// <summary>Null before the host has started and after it has stopped.</summary>
    public PerfGenMonitor? Monitor { get; private set; }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        options.LoggerFactory = loggers;
        foreach (IMonitoringObserver observer in observers)
            options.Observers.Add(observer);
        Monitor = PerfGenMonitor.Start(options);
        return Task.CompletedTask;
    }

    /// <summary>One more observer, whether or not the host has started.</summary>
    public void Attach(IMonitoringObserver observer)
    {
        if (Monitor is { } running)
            running.Attach(observer);
        else
            options.Observers.Add(observer);
    }

    public async Task StopAsync(CancellationToken cancellationToken) => await DisposeAsync().ConfigureAwait(false);

    public async ValueTask DisposeAsync()
    {
        if (Monitor is { } monitor)
            await monitor.DisposeAsync().ConfigureAwait(false);
    }
}
