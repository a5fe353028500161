using System.Net;
using System.Net.Http.Headers;

namespace PerfGen.Monitoring.Prometheus.Pushing;

/// <summary>An interval as the body of a request, written as it is sent.</summary>
internal sealed class ExpositionContent : HttpContent
{
    private readonly MonitoringInterval _interval;

    public ExpositionContent(MonitoringInterval interval)
    {
        _interval = interval;
        Headers.ContentType = MediaTypeHeaderValue.Parse(PrometheusExposition.ContentTypeOf(PrometheusFormat.Text));
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, default);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var output = System.IO.Pipelines.PipeWriter.Create(stream, new System.IO.Pipelines.StreamPipeWriterOptions(leaveOpen: true));
        await PrometheusExposition.WriteAsync(_interval, output, PrometheusFormat.Text, cancellationToken).ConfigureAwait(false);
        await output.CompleteAsync().ConfigureAwait(false);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
