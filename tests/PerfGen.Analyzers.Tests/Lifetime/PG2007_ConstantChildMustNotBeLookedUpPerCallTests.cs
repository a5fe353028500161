using PerfGen.Analyzers.Lifetime;
using PerfGen.Analyzers.Tests.Verification;
using PerfGen.CodeFixes.Lifetime;

namespace PerfGen.Analyzers.Tests.Lifetime;

public sealed class PG2007_ConstantChildMustNotBeLookedUpPerCallTests
{
    [Theory]
    [InlineData("""void Handle(int[] items) { foreach (int item in items) [|Orders.WithLabels("placed")|].Inc(); }""")]
    [InlineData("""void Handle(int[] items) { for (int i = 0; i < items.Length; i++) [|Orders.Labels("placed")|].Inc(items[i]); }""")]
    [InlineData("""void Handle() { while (true) { var child = [|Orders.WithLabels(Placed)|]; child.Inc(); } }""")]
    [InlineData("""void Handle() { do [|_gauge.WithLabels("a")|].Set(1); while (true); }""")]
    [InlineData("""void Handle(int[] items) { foreach (int item in items) [|Orders.WithLabels(nameof(Handle))|].Inc(); }""")]
    [InlineData("""void Handle(int[] items) { foreach (int item in items) [|Orders.WithLabels("a" + Placed)|].Inc(); }""")]
    [InlineData("""void Handle(int[] items) { foreach (int item in items) [|Orders.WithLabels(new[] { "placed" })|].Inc(); }""")]
    [InlineData("""void Handle(List<int> items) => items.ForEach(item => [|Orders.WithLabels("placed")|].Inc());""")]
    [InlineData("""[PerfGen.Profile] void Handle() => [|Orders.WithLabels("placed")|].Inc();""")]
    [InlineData("""public Task InvokeAsync(Microsoft.AspNetCore.Http.HttpContext context) { [|Orders.WithLabels("placed")|].Inc(); return Task.CompletedTask; }""")]
    [InlineData("""class A : Microsoft.AspNetCore.Mvc.ControllerBase { public void Get() => [|Orders.WithLabels("placed")|].Inc(); }""")]
    [InlineData("""class A : Microsoft.AspNetCore.SignalR.Hub { public void Send() { [|Orders.WithLabels("placed")|].Inc(); } }""")]
    public Task AConstantChildInHotCodeIsReported(string member) => VerifyAsync(member);

    [Theory]
    [InlineData("""static readonly Counter.Child Child = Orders.WithLabels("placed"); void Handle(int[] items) { foreach (int item in items) Child.Inc(); }""")]
    [InlineData("""void Handle() => Orders.WithLabels("placed").Inc();""")]
    [InlineData("""void Handle(string[] kinds) { foreach (string kind in kinds) Orders.WithLabels(kind).Inc(); }""")]
    [InlineData("""void Handle(bool[] all) { foreach (bool each in all) Orders.WithLabels(each ? "yes" : "no").Inc(); }""")]
    [InlineData("""void Handle(int[] items) { var child = Orders.WithLabels("placed"); foreach (int item in items) child.Inc(); }""")]
    [InlineData("""Counter.Child? _child; void Handle(int[] items) { foreach (int item in items) { _child ??= Orders.WithLabels("placed"); _child.Inc(); } }""")]
    [InlineData("""void Handle(int[] items, string place) { foreach (int item in items) Pairs.WithLabels("placed", place).Inc(); }""")]
    [InlineData("""void Handle(int[] items, string[] labels) { foreach (int item in items) Orders.WithLabels(labels).Inc(); }""")]
    [InlineData("""void Handle(int[] items) { foreach (int item in items) Metrics.WithLabels(new Dictionary<string, string> { ["a"] = "b" }); }""")]
    [InlineData("""void Handle(int[] items, Log log) { foreach (int item in items) log.WithLabels("placed").Inc(); } class Log { public Log WithLabels(string a) => this; public void Inc() { } }""")]
    [InlineData("""void Handle(List<Counter.Child> all) { foreach (int i in new[] { 1, 2 }) all.Add(Orders.WithLabels("placed")); }""")]
    [InlineData("""Counter.Child Get() => Orders.WithLabels("placed");""")]
    [InlineData("""void Handle(int[] items) { foreach (int item in items) Orders.RemoveLabelled("placed"); }""")]
    public Task AKeptOneARareOneAndOneOfDataAreNot(string member) => VerifyAsync(member);

    [Fact]
    public Task TheFixKeepsTheChild() => FixVerifier<PG2007_ConstantChildMustNotBeLookedUpPerCall, PG2007_ConstantChildMustNotBeLookedUpPerCallFixer>.VerifyFixAsync("""
        class Service
        {
            private static readonly Prometheus.Counter Orders = Prometheus.Metrics.CreateCounter("orders_total", "Orders.", "step");

            [PerfGen.Profile]
            public void Handle() => [|Orders.WithLabels("placed")|].Inc(); // each
        }
        """, """
        class Service
        {
            private static readonly Prometheus.Counter Orders = Prometheus.Metrics.CreateCounter("orders_total", "Orders.", "step");

            [PerfGen.Profile]
            public void Handle() => _placedChild.Inc(); // each

            private static readonly Prometheus.Counter.Child _placedChild = Orders.WithLabels("placed");
        }
        """);

    private static Task VerifyAsync(string member) => RuleVerifier<PG2007_ConstantChildMustNotBeLookedUpPerCall>.VerifyAnalyzerAsync($$"""
        using Prometheus;
        using Counter = Prometheus.Counter;

        class C
        {
            const string Placed = "placed";
            internal static readonly Counter Orders = Metrics.CreateCounter("orders_total", "Orders.", "step");
            internal static readonly Counter Pairs = Metrics.CreateCounter("pairs_total", "Pairs.", "step", "place");
            readonly Gauge _gauge = Metrics.CreateGauge("depth", "Depth.", "queue");

            {{member}}
        }
        """);
}
