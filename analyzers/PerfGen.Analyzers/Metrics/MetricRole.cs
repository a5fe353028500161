namespace PerfGen.Analyzers.Metrics;

/// <summary>What a known type is for. A method's containing type and name together say what a call does.</summary>
internal enum MetricRole
{
    None,

    /// <summary><c>Meter</c>: creates instruments.</summary>
    Meter,

    /// <summary><c>IMeterFactory</c> and its extensions: create meters.</summary>
    MeterFactory,

    /// <summary><c>Counter&lt;T&gt;</c> and its kin: measure with tags.</summary>
    MeterInstrument,

    /// <summary><c>Measurement&lt;T&gt;</c>: what an observable instrument's callback returns.</summary>
    MeterMeasurement,

    /// <summary><c>TagList</c>.</summary>
    TagList,

    /// <summary><c>Prometheus.Metrics</c>, the factories: create collectors.</summary>
    PrometheusFactory,

    /// <summary><c>Collector&lt;T&gt;</c>, <c>ICollector&lt;T&gt;</c>, lifetime handles: choose a child by label values.</summary>
    PrometheusCollector,

    /// <summary>A collector or child that values are written to.</summary>
    PrometheusChild,

    /// <summary><c>MetricTags</c>.</summary>
    AppMetricsTags,

    /// <summary><c>CounterOptions</c> and its kin: declare a metric's name.</summary>
    AppMetricsOptions,

    /// <summary><c>IMeasureCounterMetrics</c>, <c>IProvideCounterMetrics</c> and their kin.</summary>
    AppMetricsMeasure,

    /// <summary><c>TelemetryClient</c>: <c>GetMetric</c>, <c>TrackMetric</c>.</summary>
    InsightsClient,

    /// <summary><c>Metric</c>: <c>TrackValue</c>.</summary>
    InsightsMetric,

    /// <summary><c>DogStatsd</c>, static, service or interface.</summary>
    DogStatsD,

    /// <summary><c>PerfGen.Profiler</c>.</summary>
    PerfGenProfiler,
}
