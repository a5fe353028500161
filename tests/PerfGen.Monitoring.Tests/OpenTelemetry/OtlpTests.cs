using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using PerfGen.Monitoring.Tests.Samples;
using PerfGen.Monitoring.Tests.Servers;

namespace PerfGen.Monitoring.Tests.OpenTelemetry;

/// <summary>The OpenTelemetry SDK and its OTLP exporter, against a receiver on loopback.</summary>
public sealed class OtlpTests
{
    private const string Method = "Otlp.Method";

    [Fact]
    public async Task TheProfileArrivesThroughAddMeterAndTheOtlpExporter()
    {
        await using var receiver = new AnsweringServer(static (_, answer) =>
        {
            answer.ContentType = "application/x-protobuf";
            return Task.CompletedTask;
        });
        await using PerfGenMonitor monitor = PerfGenMonitor.Start(static options => options.Interval = TimeSpan.FromHours(1));
        using (MeterProvider provider = Sdk.CreateMeterProviderBuilder()
            .AddMeter("PerfGen")
            .AddOtlpExporter((exporter, reader) =>
            {
                exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
                exporter.Endpoint = new Uri(receiver.Address, "v1/metrics");
                reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = int.MaxValue;
            })
            .Build())
        {
            Recorded.Calls(Method, 5, milliseconds: 30, new ThresholdAttribute { P95Ms = 20 });
            Recorded.Calls(Method, 3, milliseconds: 10);
            MonitoringInterval interval = monitor.Collect();
            Assert.DoesNotContain(interval.MetricsTotal.Families, static family => family.Meter == "PerfGen");
            Assert.True(provider.ForceFlush(20_000));
        }

        ReceivedRequest request = receiver.Received[0];
        Assert.Equal(("POST", "/v1/metrics", "application/x-protobuf"), (request.Method, request.Path, request.ContentType));
        OtlpPoint[] points = [.. OtlpMessage.Points(request.Body).Where(static point => point.Attributes.GetValueOrDefault("code.function.name") == Method)];
        Assert.All(points, static point => Assert.Equal(("PerfGen", true, "()", "method", "Tests.cs"), (point.Scope, point.IsMonotonicSum, point.Attributes["perfgen.signature"], point.Attributes["perfgen.kind"], point.Attributes["code.file.path"])));
        Assert.Equal(
            [
                ("perfgen.method.allocated", "By", 0.0),
                ("perfgen.method.calls", "{call}", 8.0),
                ("perfgen.method.calls_above_limit", "{call}", 5.0),
                ("perfgen.method.cancelled", "{call}", 0.0),
                ("perfgen.method.errors", "{call}", 0.0),
                ("perfgen.method.self_time", "s", 0.18),
                ("perfgen.method.time", "s", 0.18),
                ("perfgen.method.timed_calls", "{call}", 8.0),
                ("perfgen.method.wait_time", "s", 0.0),
            ],
            points.Select(static point => (point.Metric, point.Unit, point.Value)).OrderBy(static point => point.Metric, StringComparer.Ordinal));
        OtlpPoint above = Assert.Single(points, static point => point.Metric == "perfgen.method.calls_above_limit");
        Assert.Equal(("p95Ns", "0.02"), (above.Attributes["perfgen.limit.kind"], above.Attributes["perfgen.limit.value"]));
    }
}
