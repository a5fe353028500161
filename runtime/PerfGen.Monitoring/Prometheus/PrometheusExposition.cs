using System.Buffers;
using System.IO.Pipelines;
using PerfGen.Monitoring.Metrics;
using PerfGen.Monitoring.Prometheus.Meters;
using PerfGen.Monitoring.Prometheus.Profile;
using PerfGen.Monitoring.Prometheus.Text;
using PerfGen.Snapshots;

namespace PerfGen.Monitoring.Prometheus;

/// <summary>
/// What a Prometheus server reads: the profile and every metric, as they stand since the process and monitoring started. Any thread;
/// the text is never held as a whole.
/// </summary>
/// <remarks>The package's page <c>docs/prometheus.md</c> lists the names, units, labels and bucket boundaries.</remarks>
/// <example><code>await PrometheusExposition.WriteAsync(monitor.Latest!, response.BodyWriter, format, cancellation);</code></example>
public static class PrometheusExposition
{
    /// <summary>What is written before it is passed on, about.</summary>
    private const int ChunkSize = 32 * 1024;

    /// <summary>The media type of a format, for the header <c>Content-Type</c>.</summary>
    public static string ContentTypeOf(PrometheusFormat format) => format == PrometheusFormat.OpenMetrics
        ? "application/openmetrics-text; version=1.0.0; charset=utf-8"
        : "text/plain; version=0.0.4; charset=utf-8";

    /// <summary>The format that a scraper asks for: OpenMetrics if its header <c>Accept</c> names it, whatever its preferences, else text.</summary>
    public static PrometheusFormat FormatFor(string? accept) =>
        accept?.Contains("application/openmetrics-text", StringComparison.OrdinalIgnoreCase) == true ? PrometheusFormat.OpenMetrics : PrometheusFormat.Text;

    /// <summary>Writes the totals of an interval, passing them on in chunks of about 32 KB.</summary>
    /// <exception cref="IOException">The other side cannot be written to.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled, or the other side reads no more.</exception>
    public static async ValueTask WriteAsync(MonitoringInterval interval, PipeWriter output, PrometheusFormat format = PrometheusFormat.Text, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(interval);
        ArgumentNullException.ThrowIfNull(output);
        var counted = new CountingWriter(output);
        foreach (object _ in Steps(interval.ProfileTotal, interval.MetricsTotal, counted, format))
        {
            if (counted.Written >= ChunkSize)
                await FlushAsync().ConfigureAwait(false);
        }

        await FlushAsync().ConfigureAwait(false);

        async ValueTask FlushAsync()
        {
            counted.Written = 0;
            FlushResult flushed = await output.FlushAsync(cancellation).ConfigureAwait(false);
            if (flushed.IsCompleted || flushed.IsCanceled)
                throw new OperationCanceledException("Nobody reads the exposition any more.");
        }
    }

    /// <summary>Writes the totals of an interval to a stream, in chunks of about 32 KB; the stream stays open.</summary>
    /// <exception cref="IOException">The stream cannot be written to.</exception>
    public static void Write(MonitoringInterval interval, Stream output, PrometheusFormat format = PrometheusFormat.Text)
    {
        ArgumentNullException.ThrowIfNull(interval);
        ArgumentNullException.ThrowIfNull(output);
        Write(interval.ProfileTotal, interval.MetricsTotal, output, format);
    }

    /// <summary>Writes a profile and metrics, such as snapshots that were read from files.</summary>
    /// <exception cref="IOException">The stream cannot be written to.</exception>
    public static void Write(Snapshot profile, MetricsSnapshot metrics, Stream output, PrometheusFormat format = PrometheusFormat.Text)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(metrics);
        ArgumentNullException.ThrowIfNull(output);
        var chunk = new ArrayBufferWriter<byte>(2 * ChunkSize);
        foreach (object _ in Steps(profile, metrics, chunk, format))
        {
            if (chunk.WrittenCount >= ChunkSize)
                PassOn();
        }

        PassOn();

        void PassOn()
        {
            output.Write(chunk.WrittenSpan);
            chunk.ResetWrittenCount();
        }
    }

    private static IEnumerable<object> Steps(Snapshot profile, MetricsSnapshot metrics, IBufferWriter<byte> output, PrometheusFormat format)
    {
        var writer = new ExpositionWriter(output, format);
        foreach (object step in new ProfileExposition(writer, profile).Steps())
            yield return step;
        foreach (object step in new MeterExposition(writer, metrics).Steps())
            yield return step;
        writer.End();
    }

    /// <summary>Not every pipe can say how much of what was written it still holds.</summary>
    private sealed class CountingWriter(IBufferWriter<byte> output) : IBufferWriter<byte>
    {
        public int Written { get; set; }

        public void Advance(int count)
        {
            Written += count;
            output.Advance(count);
        }

        public Memory<byte> GetMemory(int sizeHint = 0) => output.GetMemory(sizeHint);

        public Span<byte> GetSpan(int sizeHint = 0) => output.GetSpan(sizeHint);
    }
}
