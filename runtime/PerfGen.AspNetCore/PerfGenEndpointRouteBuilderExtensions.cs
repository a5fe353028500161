using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PerfGen.AspNetCore;
using PerfGen.AspNetCore.Endpoints;
using PerfGen.AspNetCore.Live;
using PerfGen.AspNetCore.Safety;
using PerfGen.Monitoring;
using PerfGen.Monitoring.Running;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps the live view of the profiled methods.</summary>
public static class PerfGenEndpointRouteBuilderExtensions
{
    /// <summary>Where it stands without an address of your own.</summary>
    public const string DefaultPattern = "/perfgen";

    // Who asked for monitoring alone is given the rest here, once per host.
    private static readonly ConditionalWeakTable<MonitoringOptions, LiveParts> _withoutServices = [];

    /// <summary>
    /// Maps the dashboard, the API and the stream under a path. Outside Development nothing but <c>health</c> answers until a
    /// policy is given: in the options of <c>AddPerfGenLive</c>, or by a convention on what this returns.
    /// </summary>
    /// <returns>Adds conventions to everything that was mapped, such as <c>RequireAuthorization("operations")</c>.</returns>
    /// <exception cref="InvalidOperationException">Neither <c>AddPerfGenLive</c> nor <c>AddPerfGenMonitoring</c> was called.</exception>
    /// <example><code>app.MapPerfGen("/perfgen").RequireAuthorization("operations");</code></example>
    public static IEndpointConventionBuilder MapPerfGen(this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern = DefaultPattern)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(pattern);
        LiveParts parts = PartsOf(endpoints.ServiceProvider);
        var changes = new ChangeAccess(parts.Environment.IsDevelopment());
        RouteGroupBuilder group = endpoints.MapGroup(pattern);
        ResourceMap map = MapOf(group, parts, parts.Options.ReadPolicy, changes);
        HealthEndpoint.Map(map, parts);
        DashboardEndpoint.Map(map, parts, changes);
        MethodsEndpoint.Map(map, parts);
        MethodEndpoint.Map(map, parts);
        MetricsEndpoint.Map(map, parts);
        HistoryEndpoint.Map(map, parts);
        FindingsEndpoints.Map(map, parts);
        MemoryEndpoint.Map(map, parts);
        ReportEndpoint.Map(map, parts);
        ThresholdsEndpoint.Map(map, parts);
        ProfilingEndpoint.Map(map, parts);
        OptimizeEndpoint.Map(map, parts);
        StreamEndpoint.Map(map, parts);
        OpenApiEndpoint.Map(map);
        PageEndpoints.Map(map);
        map.Rest();
        return group;
    }

    /// <summary>
    /// Maps what a Prometheus server reads: the profile and every metric, since the process and monitoring started. It is guarded as
    /// <see cref="MapPerfGen"/> is; for a scraper inside a closed network say <c>AllowAnonymous()</c>.
    /// </summary>
    /// <returns>Adds conventions to the endpoint.</returns>
    /// <exception cref="InvalidOperationException">Neither <c>AddPerfGenLive</c> nor <c>AddPerfGenMonitoring</c> was called.</exception>
    /// <example><code>app.MapPerfGenMetrics("/metrics").RequireAuthorization("scraping");</code></example>
    public static IEndpointConventionBuilder MapPerfGenMetrics(this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern = "/metrics")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(pattern);
        LiveParts parts = PartsOf(endpoints.ServiceProvider);
        RouteGroupBuilder group = endpoints.MapGroup(pattern);
        PrometheusEndpoint.Map(MapOf(group, parts, parts.Options.MetricsPolicy ?? parts.Options.ReadPolicy, new ChangeAccess(isDevelopment: false)), parts);
        return group;
    }

    private static ResourceMap MapOf(RouteGroupBuilder group, LiveParts parts, string? readPolicy, ChangeAccess changes) => new(
        group, readPolicy, parts.Options.ChangePolicy, new AccessGate(parts.Environment.IsDevelopment(), parts.Logger), changes, parts.Logger);

    private static LiveParts PartsOf(IServiceProvider services)
    {
        if (services.GetService<LiveParts>() is { } parts)
            return parts;

        if (services.GetService<MonitoringOptions>() is not { } monitoring)
            throw new InvalidOperationException("MapPerfGen has nothing to show: call builder.Services.AddPerfGenLive() before the application is built.");

        lock (_withoutServices)
        {
            if (_withoutServices.TryGetValue(monitoring, out LiveParts? known))
                return known;

            var made = new LiveParts(services, new PerfGenLiveOptions());
            services.GetRequiredService<MonitorService>().Attach(made);
            _withoutServices.Add(monitoring, made);
            return made;
        }
    }
}
