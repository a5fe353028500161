using PerfGen.Analyzers.Naming;
using PerfGen.Analyzers.Tests.Verification;

namespace PerfGen.Analyzers.Tests.Naming;

public sealed class PG4004_NameMustNotEndInAReservedWordTests
{
    [Theory]
    [InlineData("""Shop.CreateCounter<int>([|"orders.counter"|])""")]
    [InlineData("""Shop.CreateCounter<int>([|"OrdersCounter"|])""")]
    [InlineData("""Shop.CreateHistogram<double>([|"orders_histogram"|])""")]
    [InlineData("""Shop.CreateObservableGauge([|"depth.gauge"|], () => 1)""")]
    [InlineData("""Prometheus.Metrics.CreateCounter([|"orders_counter"|], "D.")""")]
    [InlineData("""Prometheus.Metrics.CreateGauge([|"queue_count"|], "D.")""")]
    [InlineData("""Prometheus.Metrics.CreateGauge([|"prices_sum"|], "D.")""")]
    [InlineData("""Prometheus.Metrics.CreateHistogram([|"sizes_bucket"|], "D.")""")]
    [InlineData("""Prometheus.Metrics.CreateGauge([|"orders_total"|], "D.")""")]
    [InlineData("""Prometheus.Metrics.CreateSummary([|"orders_summary"|], "D.")""")]
    public Task AnEndingThatPrometheusGivesOrThatTheTypeSaysIsReported(string creation) => VerifyAsync(creation);

    [Theory]
    [InlineData("""Shop.CreateCounter<int>("orders")""")]
    [InlineData("""Shop.CreateCounter<int>("counter.resets")""")]
    [InlineData("""Shop.CreateCounter<int>("counter")""")]
    [InlineData("""Shop.CreateObservableGauge("process.thread.count", () => 1)""")]
    [InlineData("""Shop.CreateCounter<int>("encounter")""")]
    [InlineData("""Shop.CreateCounter<int>("orders.summary")""")]
    [InlineData("""Prometheus.Metrics.CreateCounter("orders_total", "D.")""")]
    [InlineData("""Prometheus.Metrics.CreateGauge("orders_discounted", "D.")""")]
    [InlineData("""Prometheus.Metrics.CreateGauge("checksum", "D.")""")]
    public Task OtherEndingsAreNot(string creation) => VerifyAsync(creation);

    [Fact]
    public Task PublishedNamesStayAsTheyAre() => RuleVerifier<PG4004_NameMustNotEndInAReservedWord>.VerifyAnalyzerAsync(
        ["""class C { object A = Prometheus.Metrics.CreateGauge("old_count", "D."); object B = Prometheus.Metrics.CreateGauge([|"new_count"|], "D."); }"""],
        "",
        new TextFile("/src/perfgen.publishednames.txt", "old_*"));

    private static Task VerifyAsync(string creation) => RuleVerifier<PG4004_NameMustNotEndInAReservedWord>.VerifyAnalyzerAsync($$"""
        class C
        {
            static readonly Meter Shop = new("shop");
            static readonly object Metric = {{creation}};
        }
        """);
}
