using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using PerfGen.Shared;

namespace PerfGen.Analyzers.Metrics;

/// <summary>The metric libraries' types that a compilation knows. A library is recognised by metadata name and never referenced.</summary>
internal sealed class MetricTypes
{
    private static readonly ConditionalWeakTable<Compilation, MetricTypes> _known = new();

    private static readonly (MetricRole Role, InstrumentKind Kind, string[] Names)[] _table =
    [
        (MetricRole.Meter, default, ["System.Diagnostics.Metrics.Meter"]),
        (MetricRole.MeterFactory, default, ["System.Diagnostics.Metrics.IMeterFactory", "System.Diagnostics.Metrics.MeterFactoryExtensions"]),
        (MetricRole.MeterInstrument, InstrumentKind.Counter, ["System.Diagnostics.Metrics.Counter`1"]),
        (MetricRole.MeterInstrument, InstrumentKind.UpDownCounter, ["System.Diagnostics.Metrics.UpDownCounter`1"]),
        (MetricRole.MeterInstrument, InstrumentKind.Gauge, ["System.Diagnostics.Metrics.Gauge`1"]),
        (MetricRole.MeterInstrument, InstrumentKind.Histogram, ["System.Diagnostics.Metrics.Histogram`1"]),
        (MetricRole.MeterInstrument, InstrumentKind.Other, ["System.Diagnostics.Metrics.Instrument`1"]),
        (MetricRole.MeterMeasurement, default, ["System.Diagnostics.Metrics.Measurement`1"]),
        (MetricRole.TagList, default, ["System.Diagnostics.TagList"]),

        (MetricRole.PrometheusFactory, default, ["Prometheus.Metrics", "Prometheus.MetricFactory", "Prometheus.IMetricFactory", "Prometheus.IManagedLifetimeMetricFactory"]),
        (MetricRole.PrometheusCollector, default, ["Prometheus.Collector`1", "Prometheus.ICollector`1", "Prometheus.IManagedLifetimeMetricHandle`1"]),
        (MetricRole.PrometheusChild, InstrumentKind.Counter, ["Prometheus.Counter", "Prometheus.Counter+Child", "Prometheus.ICounter", "Prometheus.CounterExtensions"]),
        (MetricRole.PrometheusChild, InstrumentKind.Gauge, ["Prometheus.Gauge", "Prometheus.Gauge+Child", "Prometheus.IGauge", "Prometheus.GaugeExtensions"]),
        (MetricRole.PrometheusChild, InstrumentKind.Histogram, ["Prometheus.Histogram", "Prometheus.Histogram+Child", "Prometheus.IHistogram"]),
        (MetricRole.PrometheusChild, InstrumentKind.Summary, ["Prometheus.Summary", "Prometheus.Summary+Child", "Prometheus.ISummary"]),

        (MetricRole.AppMetricsTags, default, ["App.Metrics.MetricTags", "App.Metrics.Tagging.MetricTags"]),
        (MetricRole.AppMetricsOptions, InstrumentKind.Counter, ["App.Metrics.Counter.CounterOptions", "App.Metrics.Core.Options.CounterOptions"]),
        (MetricRole.AppMetricsOptions, InstrumentKind.Gauge, ["App.Metrics.Gauge.GaugeOptions", "App.Metrics.Core.Options.GaugeOptions"]),
        (MetricRole.AppMetricsOptions, InstrumentKind.Histogram, ["App.Metrics.Histogram.HistogramOptions", "App.Metrics.Timer.TimerOptions", "App.Metrics.BucketHistogram.BucketHistogramOptions", "App.Metrics.BucketTimer.BucketTimerOptions", "App.Metrics.Core.Options.HistogramOptions", "App.Metrics.Core.Options.TimerOptions"]),
        (MetricRole.AppMetricsOptions, InstrumentKind.Other, ["App.Metrics.Meter.MeterOptions", "App.Metrics.Apdex.ApdexOptions", "App.Metrics.Core.Options.MeterOptions", "App.Metrics.Core.Options.ApdexOptions"]),
        (MetricRole.AppMetricsMeasure, InstrumentKind.Counter, ["App.Metrics.Counter.IMeasureCounterMetrics", "App.Metrics.Counter.IProvideCounterMetrics"]),
        (MetricRole.AppMetricsMeasure, InstrumentKind.Gauge, ["App.Metrics.Gauge.IMeasureGaugeMetrics", "App.Metrics.Gauge.IProvideGaugeMetrics"]),
        (MetricRole.AppMetricsMeasure, InstrumentKind.Histogram, ["App.Metrics.Histogram.IMeasureHistogramMetrics", "App.Metrics.Histogram.IProvideHistogramMetrics", "App.Metrics.Timer.IMeasureTimerMetrics", "App.Metrics.Timer.IProvideTimerMetrics"]),
        (MetricRole.AppMetricsMeasure, InstrumentKind.Other, ["App.Metrics.Meter.IMeasureMeterMetrics", "App.Metrics.Meter.IProvideMeterMetrics", "App.Metrics.Apdex.IMeasureApdexMetrics", "App.Metrics.Apdex.IProvideApdexMetrics"]),

        (MetricRole.InsightsClient, default, ["Microsoft.ApplicationInsights.TelemetryClient"]),
        (MetricRole.InsightsMetric, default, ["Microsoft.ApplicationInsights.Metric"]),
        (MetricRole.DogStatsD, default, ["StatsdClient.DogStatsd", "StatsdClient.DogStatsdService", "StatsdClient.IDogStatsd"]),
        (MetricRole.PerfGenProfiler, default, [KnownNames.Profiler]),
    ];

    /// <summary>A type of each assembly that the types above come in; App.Metrics spreads its own over several.</summary>
    private static readonly string[] _landmarks =
    [
        "System.Diagnostics.Metrics.Meter", "Prometheus.Metrics",
        "App.Metrics.MetricTags", "App.Metrics.Tagging.MetricTags", "App.Metrics.Counter.CounterOptions", "App.Metrics.Core.Options.CounterOptions", "App.Metrics.Counter.IMeasureCounterMetrics",
        "Microsoft.ApplicationInsights.TelemetryClient", "StatsdClient.DogStatsd", "StatsdClient.IDogStatsd", KnownNames.Profiler,
    ];

    private readonly Dictionary<ISymbol, (MetricRole Role, InstrumentKind Kind)> _roles = new(SymbolEqualityComparer.Default);

    private MetricTypes(Compilation compilation)
    {
        Compilation = compilation;

        // Looking a name up in all references is the dear part, so only the landmarks are, and the rest of a library beside its own.
        foreach (string landmark in _landmarks)
        {
            // All of that name: a package and the framework may both bring the type.
            foreach (INamedTypeSymbol found in compilation.GetTypesByMetadataName(landmark))
                AddLibrary(found.ContainingAssembly, landmark.Substring(0, landmark.IndexOf('.') + 1));
        }
    }

    public Compilation Compilation { get; }

    /// <summary>Whether the compilation knows any metric library at all.</summary>
    public bool IsAnyKnown => _roles.Count > 0;

    /// <summary>The same instance for every analyzer of a compilation.</summary>
    public static MetricTypes Of(Compilation compilation) => _known.GetValue(compilation, static compilation => new MetricTypes(compilation));

    public MetricRole RoleOf(ITypeSymbol? type) => Lookup(type).Role;

    public InstrumentKind KindOf(ITypeSymbol? type) => Lookup(type).Kind;

    public bool Has(MetricRole role) => _roles.Values.Any(known => known.Role == role);

    private void AddLibrary(IAssemblySymbol assembly, string beginning)
    {
        foreach ((MetricRole role, InstrumentKind kind, string[] names) in _table)
        {
            foreach (string name in names)
            {
                if (name.StartsWith(beginning, StringComparison.Ordinal) && assembly.GetTypeByMetadataName(name) is { } type)
                    _roles[type] = (role, kind);
            }
        }
    }

    private (MetricRole Role, InstrumentKind Kind) Lookup(ITypeSymbol? type) =>
        type is not null && _roles.TryGetValue(type.OriginalDefinition, out (MetricRole, InstrumentKind) known) ? known : default;
}
