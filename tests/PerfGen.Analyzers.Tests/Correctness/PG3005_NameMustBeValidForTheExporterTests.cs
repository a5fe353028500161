using Microsoft.CodeAnalysis;
using PerfGen.Analyzers.Correctness;
using PerfGen.Analyzers.Tests.Verification;

namespace PerfGen.Analyzers.Tests.Correctness;

public sealed class PG3005_NameMustBeValidForTheExporterTests
{
    private const string OpenTelemetry = "namespace OpenTelemetry.Metrics { public abstract class MeterProviderBuilder; }";

    [Theory]
    [InlineData("""Metrics.CreateCounter([|"http.requests"|], "R");""")]
    [InlineData("""Metrics.CreateCounter([|"http-requests"|], "R");""")]
    [InlineData("""Metrics.CreateGauge([|"5xx"|], "R");""")]
    [InlineData("""Metrics.CreateGauge([|""|], "R");""")]
    [InlineData("""Metrics.CreateCounter("x", "R", [|"status-code"|]);""")]
    [InlineData("""Metrics.CreateCounter("x", "R", [|"__name"|]);""")]
    [InlineData("""Metrics.CreateCounter("x", "R", "a", [|"a"|]);""")]
    [InlineData("""Metrics.CreateHistogram("x", "R", [|"le"|]);""")]
    [InlineData("""Metrics.CreateSummary("x", "R", new SummaryConfiguration { LabelNames = [[|"quantile"|]] });""")]
    [InlineData("""meter.CreateCounter<int>([|"requests per second"|]);""")]
    [InlineData("""meter.CreateCounter<int>([|"1st"|]);""")]
    [InlineData("""meter.CreateCounter<int>([|"größe"|]);""")]
    [InlineData("""StatsdClient.DogStatsd.Increment([|"orders:placed"|]);""")]
    public async Task ANameThatIsRejectedIsAnError(string statement)
    {
        var diagnostics = await RuleVerifier<PG3005_NameMustBeValidForTheExporter>.DiagnosticsAsync([Source(statement), OpenTelemetry]);
        Assert.All(diagnostics, static diagnostic => Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity));
    }

    [Theory]
    [InlineData("""Metrics.CreateCounter("http_requests_total", "R", "status_code", "method");""")]
    [InlineData("""Metrics.CreateCounter("job:requests:rate", "R");""")]
    [InlineData("""Metrics.CreateGauge("x", "R", "le");""")]
    [InlineData("""Metrics.CreateGauge(name, "R", name);""")]
    [InlineData("""meter.CreateCounter<int>("http.server.requests");""")]
    [InlineData("""meter.CreateCounter<int>("shop/orders-placed_v2");""")]
    [InlineData("""meter.CreateCounter<int>(name);""")]
    [InlineData("""StatsdClient.DogStatsd.Increment("orders.placed");""")]
    [InlineData("""StatsdClient.DogStatsd.Event("orders: placed", "text");""")]
    public Task AValidNameIsNot(string statement) => RuleVerifier<PG3005_NameMustBeValidForTheExporter>.VerifyAnalyzerAsync(Source(statement), OpenTelemetry);

    [Fact]
    public async Task WithoutOpenTelemetryItsRulesAreAnInformation()
    {
        var diagnostics = await RuleVerifier<PG3005_NameMustBeValidForTheExporter>.DiagnosticsAsync([Source("meter.CreateCounter<int>([|\"requests per second\"|]);")]);
        Assert.Equal(DiagnosticSeverity.Info, Assert.Single(diagnostics).Severity);
    }

    private static string Source(string statement) => $$"""
        using Prometheus;

        class Service
        {
            public void Handle(Meter meter, string name)
            {
                {{statement}}
            }
        }
        """;
}
