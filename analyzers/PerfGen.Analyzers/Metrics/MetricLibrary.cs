namespace PerfGen.Analyzers.Metrics;

/// <summary>Whose API a metric call uses.</summary>
internal enum MetricLibrary
{
    /// <summary>System.Diagnostics.Metrics, and so OpenTelemetry.</summary>
    Meter,
    PrometheusNet,
    AppMetrics,
    ApplicationInsights,
    DogStatsD,
    PerfGen,

    /// <summary>A method of the user's own, named by the option <c>metric_wrappers</c>.</summary>
    Wrapper,
}
