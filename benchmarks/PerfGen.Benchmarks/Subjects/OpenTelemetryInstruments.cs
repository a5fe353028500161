using System.Diagnostics.Metrics;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace PerfGen.Benchmarks;

/// <summary>Instruments that the OpenTelemetry SDK aggregates, without ever exporting: only recording is compared.</summary>
internal static class OpenTelemetryInstruments
{
    public const string ExplicitMeter = "explicit", ExponentialMeter = "exponential";

    private static readonly MeterProvider _provider = Sdk.CreateMeterProviderBuilder()
        .AddMeter(ExplicitMeter, ExponentialMeter)
        .AddView(static instrument => instrument.Meter.Name == ExponentialMeter ? new Base2ExponentialBucketHistogramConfiguration() : null)
        .AddReader(new BaseExportingMetricReader(new NoExport()))
        .Build();

    /// <summary>One for each place: see <see cref="Overhead.Places"/>.</summary>
    public static Histogram<double> Histogram<TPlace>(string meter, string name)
        where TPlace : struct
    {
        GC.KeepAlive(_provider);
        return new Meter(meter).CreateHistogram<double>($"{name}.{typeof(TPlace).Name}", "ms");
    }

    private sealed class NoExport : BaseExporter<Metric>
    {
        public override ExportResult Export(in Batch<Metric> batch) => ExportResult.Success;
    }
}

internal readonly struct ExplicitBuckets<TPlace> : IInstrument
    where TPlace : struct
{
    private static readonly Histogram<double> _histogram = OpenTelemetryInstruments.Histogram<TPlace>(OpenTelemetryInstruments.ExplicitMeter, "call.duration");

    public static void Record(double milliseconds) => _histogram.Record(milliseconds);
}

internal readonly struct ExplicitBucketsWithTag<TPlace> : IInstrument
    where TPlace : struct
{
    private static readonly Histogram<double> _histogram = OpenTelemetryInstruments.Histogram<TPlace>(OpenTelemetryInstruments.ExplicitMeter, "call.duration.tagged");

    public static void Record(double milliseconds) => _histogram.Record(milliseconds, new KeyValuePair<string, object?>("region", "eu"));
}

internal readonly struct ExponentialBuckets<TPlace> : IInstrument
    where TPlace : struct
{
    private static readonly Histogram<double> _histogram = OpenTelemetryInstruments.Histogram<TPlace>(OpenTelemetryInstruments.ExponentialMeter, "call.duration");

    public static void Record(double milliseconds) => _histogram.Record(milliseconds);
}

internal readonly struct ExponentialBucketsWithTag<TPlace> : IInstrument
    where TPlace : struct
{
    private static readonly Histogram<double> _histogram = OpenTelemetryInstruments.Histogram<TPlace>(OpenTelemetryInstruments.ExponentialMeter, "call.duration.tagged");

    public static void Record(double milliseconds) => _histogram.Record(milliseconds, new KeyValuePair<string, object?>("region", "eu"));
}
