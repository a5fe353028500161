using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using PerfGen.Monitoring;
using PerfGen.Monitoring.Running;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Turns monitoring on in a host.</summary>
public static class MonitoringServiceCollectionExtensions
{
    /// <summary>
    /// Monitors the process from the host's start to its stop. Observers (<see cref="IMonitoringObserver"/>) and the logger are
    /// taken from the services; <see cref="PerfGenMonitor"/> is a service once the host has started. Calling it again adds to
    /// the options of the first call.
    /// </summary>
    public static IServiceCollection AddPerfGenMonitoring(this IServiceCollection services, Action<MonitoringOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        MonitoringOptions options = OptionsOf(services);
        configure?.Invoke(options);
        options.Validate();
        return services;
    }

    private static MonitoringOptions OptionsOf(IServiceCollection services)
    {
        if (services.FirstOrDefault(static service => service.ServiceType == typeof(MonitoringOptions))?.ImplementationInstance is MonitoringOptions known)
            return known;

        var options = new MonitoringOptions();
        services.AddSingleton(options);
        services.TryAddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        services.AddSingleton<MonitorService>();
        services.AddSingleton<IHostedService>(static provider => provider.GetRequiredService<MonitorService>());
        // Not transient: a scope, such as a request, would dispose of the monitor that it was given.
        services.AddSingleton(static provider => provider.GetRequiredService<MonitorService>().Monitor
            ?? throw new InvalidOperationException("Monitoring starts with the host: ask for PerfGenMonitor once the host has started."));
        return options;
    }
}
