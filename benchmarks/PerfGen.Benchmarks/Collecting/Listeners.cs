using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging.Abstractions;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using PerfGen.Benchmarks.Overhead;
using PerfGen.Monitoring.Collecting;

namespace PerfGen.Benchmarks.Collecting;

/// <summary>Who listens to an instrument, by the name of its meter.</summary>
internal interface IListener
{
    static abstract Meter Meter { get; }
}

internal readonly struct Nobody : IListener
{
    public static Meter Meter { get; } = new("recording.nobody");
}

/// <summary>The collector of PerfGen.Monitoring, with its defaults.</summary>
internal readonly struct Collector : IListener
{
    public static Meter Meter { get; } = Collected();

    private static Meter Collected()
    {
        var options = new MetricsOptions();
        options.Include.Clear();
        options.Include.Add("recording.collector");
        Kept.Reference = new MeterCollector(options, TimeProvider.System, NullLogger.Instance);
        return new Meter("recording.collector");
    }
}

/// <summary>The OpenTelemetry SDK with its default buckets, which never exports: only recording is compared.</summary>
internal readonly struct Explicit : IListener
{
    public static Meter Meter { get; } = OpenTelemetryMeters.Make("recording.explicit", null);
}

/// <summary>The same with exponential buckets, which keep quantiles of any scale as the collector does.</summary>
internal readonly struct Exponential : IListener
{
    public static Meter Meter { get; } = OpenTelemetryMeters.Make("recording.exponential", new Base2ExponentialBucketHistogramConfiguration());
}

internal static class OpenTelemetryMeters
{
    private static readonly List<MeterProvider> _providers = [];

    public static Meter Make(string name, MetricStreamConfiguration? histograms)
    {
        _providers.Add(Sdk.CreateMeterProviderBuilder()
            .AddMeter(name)
            .AddView(instrument => instrument is Histogram<double> ? histograms : null)
            .AddReader(new BaseExportingMetricReader(new NoExport()))
            .Build());
        return new Meter(name);
    }

    private sealed class NoExport : BaseExporter<Metric>
    {
        public override ExportResult Export(in Batch<Metric> batch) => ExportResult.Success;
    }
}
