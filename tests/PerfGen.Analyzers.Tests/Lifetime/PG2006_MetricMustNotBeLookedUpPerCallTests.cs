using PerfGen.Analyzers.Lifetime;
using PerfGen.Analyzers.Tests.Verification;
using PerfGen.CodeFixes.Lifetime;

namespace PerfGen.Analyzers.Tests.Lifetime;

public sealed class PG2006_MetricMustNotBeLookedUpPerCallTests
{
    [Theory]
    [InlineData("""void Handle(int[] items) { foreach (int item in items) [|client.GetMetric("orders")|].TrackValue(item); }""")]
    [InlineData("""void Handle(int[] items) { for (int i = 0; i < items.Length; i++) { var m = [|client.GetMetric("orders")|]; m.TrackValue(items[i]); } }""")]
    [InlineData("""void Handle() { while (true) [|client.GetMetric("orders", "kind")|].TrackValue(1, "a"); }""")]
    [InlineData("""void Handle() { do { [|_client.GetMetric("orders", "kind", "place")|].TrackValue(1, "a", "b"); } while (true); }""")]
    [InlineData("""const string Name = "orders"; void Handle(int[] items) { foreach (int item in items) { Metric metric = [|client.GetMetric(Name)|]; metric.TrackValue((double)item); } }""")]
    [InlineData("""void Handle(List<int> items) => items.ForEach(item => [|client.GetMetric("orders")|].TrackValue(item));""")]
    [InlineData("""void Handle(int[] items) => Parallel.ForEach(items, item => { [|client.GetMetric("orders")|].TrackValue(item); });""")]
    [InlineData("""[PerfGen.Profile] void Handle() => [|client.GetMetric("orders")|].TrackValue(1);""")]
    [InlineData("""public Task InvokeAsync(Microsoft.AspNetCore.Http.HttpContext context) { [|client.GetMetric("requests")|].TrackValue(1); return Task.CompletedTask; }""")]
    [InlineData("""class A(TelemetryClient c) : Microsoft.AspNetCore.Mvc.ControllerBase { public void Get() { [|c.GetMetric("orders")|].TrackValue(1); } }""")]
    [InlineData("""class A(TelemetryClient c) : Microsoft.AspNetCore.SignalR.Hub { public void Send() => [|c.GetMetric("orders")|].TrackValue(1); }""")]
    [InlineData("""class A(TelemetryClient c) : DelegatingHandler { protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage r, CancellationToken t) { [|c.GetMetric("calls", "host")|].TrackValue(1, "x"); return base.SendAsync(r, t); } }""")]
    [InlineData("""class A(TelemetryClient c) : Microsoft.Extensions.Hosting.BackgroundService { protected override async Task ExecuteAsync(CancellationToken t) { while (!t.IsCancellationRequested) { [|c.GetMetric("beats")|].TrackValue(1); await Task.Delay(1, t); } } }""")]
    public Task ALookUpInHotCodeIsReported(string member) => VerifyAsync(member);

    [Theory]
    [InlineData("""readonly Metric _orders = new TelemetryClient().GetMetric("orders"); void Handle(int[] items) { foreach (int item in items) _orders.TrackValue(item); }""")]
    [InlineData("""void Handle() => client.GetMetric("orders").TrackValue(1);""")]
    [InlineData("""void Handle(int[] items) { var metric = client.GetMetric("orders"); foreach (int item in items) metric.TrackValue(item); }""")]
    [InlineData("""void Handle(string[] names) { foreach (string name in names) client.GetMetric(name).TrackValue(1); }""")]
    [InlineData("""Metric? _orders; void Handle(int[] items) { foreach (int item in items) { _orders ??= client.GetMetric("orders"); _orders.TrackValue(item); } }""")]
    [InlineData("""Metric? _orders; public Task InvokeAsync(Microsoft.AspNetCore.Http.HttpContext context) { (_orders ??= client.GetMetric("orders")).TrackValue(1); return Task.CompletedTask; }""")]
    [InlineData("""readonly Dictionary<string, Metric> _all = new(); void Handle(string[] names) { foreach (var name in names) _all[name] = client.GetMetric("orders", name); }""")]
    [InlineData("""void Handle(int[] items) { foreach (int item in items) client.TrackMetric("orders", item); }""")]
    [InlineData("""void Handle(int[] items, IClient other) { foreach (int item in items) other.GetMetric("orders").TrackValue(item); } interface IClient { Metric GetMetric(string name); }""")]
    [InlineData("""Metric Get() => client.GetMetric("orders");""")]
    [InlineData("""readonly Lazy<Metric> _orders = new(() => new TelemetryClient().GetMetric("orders"));""")]
    [InlineData("""void Start() { client.GetMetric("starts").TrackValue(1); }""")]
    [InlineData("""void Handle(List<Metric> all) { foreach (int i in new[] { 1, 2 }) all.Add(client.GetMetric("orders")); }""")]
    public Task OneThatIsKeptOrRareIsNot(string member) => VerifyAsync(member);

    [Fact]
    public Task TheFixKeepsTheMetricOfAStaticClient() => FixVerifier<PG2006_MetricMustNotBeLookedUpPerCall, PG2006_MetricMustNotBeLookedUpPerCallFixer>.VerifyFixAsync("""
        using Microsoft.ApplicationInsights;

        class Service
        {
            private static readonly TelemetryClient Client = new();

            public void Handle(int[] items)
            {
                foreach (int item in items)
                    [|Client.GetMetric("orders placed", "kind")|].TrackValue(item, "a"); // each
            }
        }
        """, """
        using Microsoft.ApplicationInsights;

        class Service
        {
            private static readonly TelemetryClient Client = new();

            public void Handle(int[] items)
            {
                foreach (int item in items)
                    _ordersPlacedMetric.TrackValue(item, "a"); // each
            }

            private static readonly Metric _ordersPlacedMetric = Client.GetMetric("orders placed", "kind");
        }
        """);

    [Fact]
    public Task NothingIsOfferedForTheClientOfAnObject() => FixVerifier<PG2006_MetricMustNotBeLookedUpPerCall, PG2006_MetricMustNotBeLookedUpPerCallFixer>.VerifyNoFixAsync("""
        class Service(Microsoft.ApplicationInsights.TelemetryClient client)
        {
            [PerfGen.Profile]
            public void Handle() => [|client.GetMetric("orders")|].TrackValue(1);
        }
        """);

    private static Task VerifyAsync(string member) => RuleVerifier<PG2006_MetricMustNotBeLookedUpPerCall>.VerifyAnalyzerAsync($$"""
        using Microsoft.ApplicationInsights;

        class C(TelemetryClient client)
        {
            readonly TelemetryClient _client = client;

            {{member}}
        }
        """);
}
