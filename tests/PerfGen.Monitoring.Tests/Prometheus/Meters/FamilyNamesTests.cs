using PerfGen.Monitoring.Metrics;
using PerfGen.Monitoring.Prometheus.Meters;

namespace PerfGen.Monitoring.Tests.Prometheus.Meters;

public sealed class FamilyNamesTests
{
    [Theory]
    [InlineData("http.server.request.duration", MetricKind.Histogram, "s", "http_server_request_duration_seconds")]
    [InlineData("dotnet.gc.heap.total_allocated", MetricKind.Counter, "By", "dotnet_gc_heap_total_allocated_bytes")]
    [InlineData("dotnet.process.cpu.count", MetricKind.UpDownCounter, "{cpu}", "dotnet_process_cpu_count_value")]
    [InlineData("requests.total", MetricKind.Counter, "{request}", "requests")]
    [InlineData("requests.count", MetricKind.Counter, null, "requests_count")]
    [InlineData("sent.total", MetricKind.Gauge, null, "sent_total_value")]
    [InlineData("system.cpu.utilization", MetricKind.Gauge, "1", "system_cpu_utilization_ratio")]
    [InlineData("system.cpu.retries", MetricKind.Counter, "1", "system_cpu_retries")]
    [InlineData("disk.used", MetricKind.Gauge, "%", "disk_used_ratio")]
    [InlineData("query.time.ms", MetricKind.Histogram, "ms", "query_time_seconds")]
    [InlineData("disk.io.minutes", MetricKind.Counter, "min", "disk_io_seconds")]
    [InlineData("bytes", MetricKind.Counter, "bytes", "bytes")]
    [InlineData("transfer.speed", MetricKind.Gauge, "MBy/s", "transfer_speed_bytes_per_second")]
    [InlineData("arrivals", MetricKind.Gauge, "{call}/min", "arrivals_per_minute")]
    [InlineData("requestsPerSecond", MetricKind.Gauge, null, "requests_per_second")]
    [InlineData("HTTPErrors", MetricKind.Gauge, null, "httperrors")]
    [InlineData("2nd-level.cache//hits", MetricKind.Gauge, null, "_2nd_level_cache_hits")]
    [InlineData("größe", MetricKind.Gauge, null, "gr_e")]
    [InlineData("---", MetricKind.Gauge, null, "unnamed")]
    [InlineData("queue", MetricKind.Gauge, "items{open", "queue_items")]
    public void AnInstrumentsNameEndsInItsBaseUnitAndInNothingThatIsReserved(string instrument, MetricKind kind, string? unit, string expected) =>
        Assert.Equal(expected, FamilyNames.Of(instrument, kind, unit, UnitConversion.Of(unit, kind == MetricKind.Gauge).Suffix));

    [Theory]
    [InlineData("ms", 50, 0.05)]
    [InlineData("us", 1, 1e-6)]
    [InlineData("min", 2, 120)]
    [InlineData("KiBy", 3, 3072)]
    [InlineData("%", 70, 0.7)]
    [InlineData("MBy/s", 2, 2e6)]
    [InlineData("{thing}", 5, 5)]
    public void ValuesAreConvertedToTheBaseUnit(string unit, double value, double expected) =>
        Assert.Equal(expected, UnitConversion.Of(unit, isGauge: true).Apply(value));
}
