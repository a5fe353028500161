using Microsoft.CodeAnalysis;
using PerfGen.Analyzers.Naming;
using PerfGen.Analyzers.Tests.Verification;

namespace PerfGen.Analyzers.Tests.Naming;

public sealed class PG4001_UnitMustBeABaseUnitTests
{
    [Theory]
    [InlineData("""Shop.CreateHistogram<double>("http.duration", [|"ms"|])""", "'http.duration' has the unit 'ms'; record in the base unit 's'")]
    [InlineData("""Shop.CreateHistogram<double>("http.duration", unit: [|"milliseconds"|])""", "'http.duration' has the unit 'milliseconds'; record in the base unit 's'")]
    [InlineData("""Shop.CreateHistogram<double>("http.duration", unit: [|"seconds"|])""", "'http.duration' has the unit 'seconds', which is written 's' in UCUM")]
    [InlineData("""Shop.CreateHistogram<long>("body.size", unit: [|"KB"|])""", "'body.size' has the unit 'KB'; record in the base unit 'By'")]
    [InlineData("""Shop.CreateObservableGauge("memory", () => 1, unit: [|"bytes"|])""", "'memory' has the unit 'bytes', which is written 'By' in UCUM")]
    [InlineData("""Shop.CreateHistogram<double>([|"checkout_duration_ms"|])""", "'checkout_duration_ms' is measured in ms; record in the base unit and pass 's' as the unit")]
    [InlineData("""Shop.CreateHistogram<double>([|"checkout.seconds"|])""", "'checkout.seconds' has its unit in its name only; pass 's' as the unit")]
    [InlineData("""Shop.CreateHistogram<double>([|"checkout.duration"|])""", "'checkout.duration' has no unit and measures a time; record seconds and pass 's' as the unit")]
    [InlineData("""Shop.CreateHistogram<double>([|"checkout.latency"|], unit: null)""", "'checkout.latency' has no unit and measures a time; record seconds and pass 's' as the unit")]
    [InlineData("""Prometheus.Metrics.CreateHistogram([|"request_duration_milliseconds"|], "D.")""", "'request_duration_milliseconds' is measured in milliseconds; record in the base unit and end the name in 'seconds'")]
    [InlineData("""Prometheus.Metrics.CreateCounter([|"sent_kilobytes_total"|], "D.")""", "'sent_kilobytes_total' is measured in kilobytes; record in the base unit and end the name in 'bytes'")]
    [InlineData("""Prometheus.Metrics.CreateHistogram([|"request_duration"|], "D.")""", "'request_duration' measures a time and does not say in which unit; record seconds and end the name in 'seconds'")]
    public async Task AUnitThatIsNotABaseUnitIsAnInformation(string creation, string message)
    {
        Diagnostic diagnostic = Assert.Single(await DiagnosticsAsync(creation));
        Assert.Equal(message, diagnostic.GetMessage(null));
        Assert.Equal(DiagnosticSeverity.Info, diagnostic.Severity);
    }

    [Theory]
    [InlineData("""Shop.CreateCounter<int>([|"orders"|])""")]
    [InlineData("""Shop.CreateUpDownCounter<int>([|"connections.active"|])""")]
    [InlineData("""Shop.CreateHistogram<double>([|"basket.value"|], unit: "")""")]
    public async Task ALackingUnitThatNothingHintsAtIsHidden(string creation) =>
        Assert.Equal(DiagnosticSeverity.Hidden, Assert.Single(await DiagnosticsAsync(creation)).Severity);

    [Theory]
    [InlineData("""Shop.CreateHistogram<double>("http.duration", "s")""")]
    [InlineData("""Shop.CreateCounter<int>("orders", "{order}")""")]
    [InlineData("""Shop.CreateHistogram<long>("body.size", unit: "By")""")]
    [InlineData("""Shop.CreateHistogram<double>("load", unit: "1")""")]
    [InlineData("""Shop.CreateObservableGauge("room", () => 1, unit: "Cel")""")]
    [InlineData("""Shop.CreateHistogram<double>("http.duration", UnitOfAll())""")]
    [InlineData("""Shop.CreateHistogram<double>(NameOfIt(), "ms")""")]
    [InlineData("""Prometheus.Metrics.CreateCounter("orders_total", "D.")""")]
    [InlineData("""Prometheus.Metrics.CreateHistogram("request_duration_seconds", "D.")""")]
    [InlineData("""Prometheus.Metrics.CreateGauge("queue_size_bytes", "D.")""")]
    [InlineData("""Prometheus.Metrics.CreateHistogram("items", "D.")""")]
    public async Task ABaseUnitAndANameThatIsNotInSightAreFine(string creation) => Assert.Empty(await DiagnosticsAsync(creation));

    [Fact]
    public async Task PublishedNamesStayAsTheyAre()
    {
        string source = Source("""Shop.CreateHistogram<double>("old.duration_ms")""") + """class E { object F(Meter m) => m.CreateHistogram<double>("shop.a.ms") ?? m.CreateHistogram<double>([|"new_ms"|]); }""";
        await RuleVerifier<PG4001_UnitMustBeABaseUnit>.VerifyAnalyzerAsync([source], "", new TextFile("/src/PerfGen.PublishedNames.txt", "# since 2019\nold.duration_ms # the dashboard of operations\nshop.*\n"));
    }

    private static async Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync(string creation) => await RuleVerifier<PG4001_UnitMustBeABaseUnit>.DiagnosticsAsync([Source(creation)]);

    private static string Source(string creation) => $$"""
        class C
        {
            static readonly Meter Shop = new("shop");
            static readonly object Metric = {{creation}};
            static string UnitOfAll() => "s";
            static string NameOfIt() => "s";
        }
        """;
}
