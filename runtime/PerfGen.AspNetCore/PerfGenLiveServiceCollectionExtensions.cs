using Microsoft.Extensions.DependencyInjection.Extensions;
using PerfGen.AspNetCore;
using PerfGen.AspNetCore.Live;
using PerfGen.Monitoring;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Turns the live view on in a web application.</summary>
public static class PerfGenLiveServiceCollectionExtensions
{
    /// <summary>
    /// Monitors the process, as <c>AddPerfGenMonitoring</c> does, and keeps what <c>MapPerfGen</c> shows. Calling it again adds
    /// to the options of the first call.
    /// </summary>
    /// <exception cref="ArgumentException">An option is out of its range; the message says which and what it may be.</exception>
    public static IServiceCollection AddPerfGenLive(this IServiceCollection services, Action<PerfGenLiveOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddPerfGenMonitoring();
        PerfGenLiveOptions options = OptionsOf(services);
        configure?.Invoke(options);
        options.Validate();
        return services;
    }

    private static PerfGenLiveOptions OptionsOf(IServiceCollection services)
    {
        if (services.FirstOrDefault(static service => service.ServiceType == typeof(PerfGenLiveOptions))?.ImplementationInstance is PerfGenLiveOptions known)
            return known;

        var options = new PerfGenLiveOptions();
        services.AddSingleton(options);
        services.TryAddSingleton(static provider => new LiveParts(provider, provider.GetRequiredService<PerfGenLiveOptions>()));
        services.AddSingleton<IMonitoringObserver>(static provider => provider.GetRequiredService<LiveParts>());
        return options;
    }
}
