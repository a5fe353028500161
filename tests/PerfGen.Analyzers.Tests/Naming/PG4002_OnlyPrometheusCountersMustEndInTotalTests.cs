using PerfGen.Analyzers.Naming;
using PerfGen.Analyzers.Tests.Verification;

namespace PerfGen.Analyzers.Tests.Naming;

public sealed class PG4002_OnlyPrometheusCountersMustEndInTotalTests
{
    [Theory]
    [InlineData("""Prometheus.Metrics.CreateCounter([|"orders"|], "D.")""")]
    [InlineData("""Prometheus.Metrics.CreateCounter([|"orders_count"|], "D.", "kind")""")]
    [InlineData("""Prometheus.Metrics.CreateCounter([|"ordersTotal"|], "D.")""")]
    [InlineData("""Prometheus.Metrics.WithCustomRegistry(null!).CreateCounter([|"orders"|], "D.")""")]
    [InlineData("""Shop.CreateCounter<int>([|"orders_total"|])""")]
    [InlineData("""Shop.CreateCounter<int>([|"orders.total"|], "{order}")""")]
    [InlineData("""Shop.CreateObservableCounter([|"orders-total"|], () => 1)""")]
    [InlineData("""Shop.CreateCounter<int>(name: [|Names.Orders|])""")]
    public Task TheEndingThatALibraryAddsOrExpectsIsReported(string creation) => VerifyAsync(creation);

    [Theory]
    [InlineData("""Prometheus.Metrics.CreateCounter("orders_total", "D.")""")]
    [InlineData("""Prometheus.Metrics.CreateGauge("orders", "D.")""")]
    [InlineData("""Prometheus.Metrics.CreateHistogram("orders_seconds", "D.")""")]
    [InlineData("""Shop.CreateCounter<int>("orders")""")]
    [InlineData("""Shop.CreateCounter<int>("total")""")]
    [InlineData("""Shop.CreateCounter<int>("subtotal")""")]
    [InlineData("""Shop.CreateHistogram<double>("basket.total")""")]
    [InlineData("""Shop.CreateObservableGauge("memory.total", () => 1)""")]
    [InlineData("""Shop.CreateUpDownCounter<int>("sessions.total")""")]
    public Task TheUsualNameAndOtherKindsAreNot(string creation) => VerifyAsync(creation);

    [Fact]
    public Task PublishedNamesStayAsTheyAre() => RuleVerifier<PG4002_OnlyPrometheusCountersMustEndInTotal>.VerifyAnalyzerAsync(
        ["""class C { object A = Prometheus.Metrics.CreateCounter("orders", "D."); object B = Prometheus.Metrics.CreateCounter([|"replies"|], "D."); }"""],
        "",
        new TextFile("/src/PerfGen.PublishedNames.txt", "orders"));

    private static Task VerifyAsync(string creation) => RuleVerifier<PG4002_OnlyPrometheusCountersMustEndInTotal>.VerifyAnalyzerAsync($$"""
        static class Names { public const string Orders = "orders.total"; }

        class C
        {
            static readonly Meter Shop = new("shop");
            static readonly object Metric = {{creation}};
        }
        """);
}
