using System.IO.Pipelines;
using System.Text;
using PerfGen.Monitoring.Metrics;
using PerfGen.Monitoring.Prometheus;
using PerfGen.Monitoring.Tests.Samples;
using PerfGen.Monitoring.Tests.Servers;
using PerfGen.Snapshots;
using static PerfGen.Monitoring.Tests.Samples.SampleMetrics;

namespace PerfGen.Monitoring.Tests.Prometheus;

public sealed class PrometheusExpositionTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task PromtoolAcceptsEverythingWithoutARemark() => await Promtool.AssertAcceptsAsync(Exposed.Of(Everything()).Text, Cancellation);

    [Fact]
    public async Task PromtoolWouldRemarkOnWhatIsWrong()
    {
        (int exitCode, string remarks) = await Promtool.CheckMetricsAsync("wrongName_count 1\n", Cancellation);
        Assert.NotEqual(0, exitCode);
        Assert.Contains("wrongName_count", remarks, StringComparison.Ordinal);
    }

    [Fact]
    public void OpenMetricsHasUnitsTheMomentOfCreationAndAnEnd()
    {
        MethodSnapshot row = SampleProfile.Method("A", durations: (2_000, 3));
        Exposed exposed = Exposed.Of(Interval(SampleProfile.Of(row), Family("Shop", "orders", MetricKind.Counter, "{order}", Series(12)), Family("Shop", "load", MetricKind.Gauge, "1", Series(0.5))), PrometheusFormat.OpenMetrics);

        Assert.Contains("# TYPE perfgen_method_calls counter", exposed.Lines);
        Assert.Contains("# TYPE perfgen_method_duration_seconds histogram", exposed.Lines);
        Assert.Contains("# UNIT perfgen_method_duration_seconds seconds", exposed.Lines);
        Assert.Contains("# UNIT load_ratio ratio", exposed.Lines);
        Assert.Equal(["orders_total 12", "orders_created 1767323046"], exposed.Starting("orders_"));
        Assert.Equal(["perfgen_method_duration_seconds_created{method=\"A\",signature=\"()\",kind=\"method\"} 1767323045"], exposed.Starting("perfgen_method_duration_seconds_created"));
        Assert.Contains("perfgen_method_duration_seconds_bucket{method=\"A\",signature=\"()\",kind=\"method\",le=\"1.0\"} 0", exposed.Lines);
        Assert.EndsWith("\n# EOF\n", exposed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("_created", Exposed.Of(Interval(SampleProfile.Of(row))).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, PrometheusFormat.Text)]
    [InlineData("*/*", PrometheusFormat.Text)]
    [InlineData("text/plain;version=0.0.4", PrometheusFormat.Text)]
    [InlineData("application/openmetrics-text;version=1.0.0,application/openmetrics-text;version=0.0.1;q=0.75,text/plain;version=0.0.4;q=0.5,*/*;q=0.1", PrometheusFormat.OpenMetrics)]
    public void AScraperGetsTheFormatThatItAsksFor(string? accept, PrometheusFormat expected) => Assert.Equal(expected, PrometheusExposition.FormatFor(accept));

    [Theory]
    [InlineData(PrometheusFormat.Text)]
    [InlineData(PrometheusFormat.OpenMetrics)]
    public async Task APipeGetsTheSameTextAsAStreamInSeveralParts(PrometheusFormat format)
    {
        MonitoringInterval interval = Interval(SampleProfile.Of(Many(200)));
        var parts = new CountingStream();
        var pipe = PipeWriter.Create(parts);
        await PrometheusExposition.WriteAsync(interval, pipe, format, Cancellation);
        await pipe.CompleteAsync();

        Assert.Equal(Exposed.Of(interval, format).Text, Encoding.UTF8.GetString(parts.ToArray()));
        Assert.InRange(parts.Largest, 1, 80 * 1024);
    }

    [Fact]
    public void WritingHoldsNoMoreThanAPartOfTheText()
    {
        MonitoringInterval interval = Interval(SampleProfile.Of(Many(2_000)));
        PrometheusExposition.Write(interval, Stream.Null);
        var written = new CountingStream(keeps: false);
        long before = GC.GetAllocatedBytesForCurrentThread();
        PrometheusExposition.Write(interval, written);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.InRange(written.Largest, 1, 80 * 1024);
        Assert.True(written.Length > 4_000_000, $"The text has {written.Length} bytes.");
        Assert.True(allocated < written.Length / 4, $"{allocated} bytes were allocated for {written.Length} bytes of text.");
    }

    [Fact]
    public async Task AReaderThatIsGoneEndsTheWriting()
    {
        var pipe = new Pipe();
        await pipe.Reader.CompleteAsync();
        await Assert.ThrowsAsync<OperationCanceledException>(async () => await PrometheusExposition.WriteAsync(Interval(SampleProfile.Of(Many(10))), pipe.Writer, cancellation: Cancellation));
    }

    /// <summary>All kinds of everything, odd names among them.</summary>
    private static MonitoringInterval Everything() => Interval(
        SampleProfile.Of(
            SampleProfile.Method("Shop.Orders.Place<T>", "(string, \"x\")", (3, 10), (80, 2)) with
            {
                Errors = 1,
                Labels = new Dictionary<string, string> { ["signature"] = "\u00e4\n", ["9 lives"] = "\ud800" },
                Caller = "Shop.Main",
                Allocated = SampleProfile.Allocations(4, (24, 6)),
                Thresholds = [SampleProfile.Limit("p95Ns", 50e6, 2), SampleProfile.Limit("maxAllocatedBytes", 20, 6)],
            },
            SampleProfile.Method("parse \0", "", (0.1, 5)) with { Kind = ProbeKind.Scope },
            SampleProfile.Method("unmeasured") with { Calls = 3 }),
        Family("A", "http.server.request.duration", MetricKind.Histogram, "s", Distribution([(0.1, 5)], [new(0.05, 0), new(0.25, 5)], ("url.scheme", "http"), ("url_scheme", "x"))),
        Family("A", "jobs", MetricKind.Gauge, "{job}", Series(1)),
        Family("B", "dotnet.gc.collections", MetricKind.Counter, "{collection}", Series(5, ("gc.heap.generation", "gen0"))),
        Family("B", "dotnet.process.cpu.count", MetricKind.UpDownCounter, "{cpu}", Series(2)),
        Family("B", "dotnet.process.memory.working_set", MetricKind.UpDownCounter, "By", Series(1e9)),
        Family("B", "jobs", MetricKind.Gauge, "{job}", Series(1)),
        Family("B", "query.duration", MetricKind.Histogram, "ms", Distribution([(12, 5)])),
        Family("C", "cacheHits.ratio", MetricKind.Gauge, "%", Series(97.5)) with { Description = "Hits\nof \\ \"cache\"" },
        Family("C", "disk.io.minutes", MetricKind.Counter, "min", Series(3)),
        Family("C", "speed", MetricKind.Gauge, "KiBy/s", Series(3)));

    private static MethodSnapshot[] Many(int count) => [.. Enumerable.Range(0, count).Select(static number => SampleProfile.Method($"Shop.Service{number}.Run", durations: (1 + number, 5)))];

    private sealed class CountingStream(bool keeps = true) : MemoryStream
    {
        private long _length;

        public int Largest { get; private set; }

        public override long Length => _length;

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            Largest = Math.Max(Largest, buffer.Length);
            _length += buffer.Length;
            if (keeps)
                base.Write(buffer.ToArray(), 0, buffer.Length);
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Write(buffer.Span);
            return ValueTask.CompletedTask;
        }

        public override byte[] ToArray() => base.ToArray();
    }
}
