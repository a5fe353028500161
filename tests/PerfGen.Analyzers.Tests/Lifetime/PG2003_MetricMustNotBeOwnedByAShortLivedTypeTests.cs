using Microsoft.CodeAnalysis;
using PerfGen.Analyzers.Lifetime;
using PerfGen.Analyzers.Tests.Verification;
using PerfGen.CodeFixes.Lifetime;

namespace PerfGen.Analyzers.Tests.Lifetime;

public sealed class PG2003_MetricMustNotBeOwnedByAShortLivedTypeTests
{
    [Theory]
    [InlineData("""class A : ControllerBase { readonly Meter _meter = [|new("shop")|]; }""")]
    [InlineData("""class A(Meter meter) : Controller { readonly Counter<int> _orders = [|meter.CreateCounter<int>("orders")|]; }""")]
    [InlineData("""class A : ControllerBase { readonly Counter<int> _orders; public A(Meter meter) { _orders = [|meter.CreateCounter<int>("orders")|]; } }""")]
    [InlineData("""class A : ControllerBase { Meter Meter { get; } = [|new Meter("shop")|]; }""")]
    [InlineData("""[ApiController] class A { readonly Meter _meter = [|new("shop")|]; }""")]
    [InlineData("""class A : ControllerBase { readonly Prometheus.Counter _orders = [|Prometheus.Metrics.CreateCounter("orders", "Orders.")|]; }""")]
    [InlineData("""class A : Microsoft.AspNetCore.Mvc.RazorPages.PageModel { readonly Meter _meter = [|new("shop")|]; }""")]
    [InlineData("""class A : Microsoft.AspNetCore.SignalR.Hub { readonly Meter _meter = [|new("shop")|]; }""")]
    [InlineData("""class A : Microsoft.AspNetCore.SignalR.Hub { public A(IMeterFactory f) { [|f.Create("shop").CreateObservableGauge("users", () => 1)|]; } }""")]
    [InlineData("""class A : Microsoft.AspNetCore.Components.ComponentBase { readonly Meter _meter = [|new("shop")|]; }""")]
    [InlineData("""class A : ViewComponent { readonly Meter _meter = [|new("shop")|]; }""")]
    [InlineData("""class A { readonly Meter _meter = [|new("shop")|]; } static class S { static void Add(IServiceCollection s) => s.AddTransient<A>(); }""")]
    [InlineData("""interface I; class A : I { readonly Meter _meter = [|new("shop")|]; } static class S { static void Add(IServiceCollection s) => s.AddScoped<I, A>(); }""")]
    [InlineData("""class A { readonly Meter _meter = [|new("shop")|]; } static class S { static void Add(IServiceCollection s) => s.AddScoped(typeof(A)); }""")]
    [InlineData("""interface I; class A : I { readonly Meter _meter = [|new("shop")|]; } static class S { static void Add(IServiceCollection s) => s.AddTransient(typeof(I), typeof(A)); }""")]
    [InlineData("""record A(int Id) { public Meter Meter { get; } = [|new("shop")|]; }""")]
    [InlineData("""class Base { [BindServiceMethod] public class OrdersBase { } class BindServiceMethodAttribute : Attribute { } } class A : Base.OrdersBase { readonly Meter _meter = [|new("shop")|]; }""")]
    public Task AMetricOfAShortLivedObjectIsReported(string source) => VerifyAsync(source);

    [Theory]
    [InlineData("""class A : ControllerBase { static readonly Meter Meter = new("shop"); }""")]
    [InlineData("""class A : ControllerBase { static readonly Prometheus.Counter C = Prometheus.Metrics.CreateCounter("orders", "Orders."); }""")]
    [InlineData("""class A : ControllerBase { static Meter? _meter; public A() => _meter ??= new("shop"); }""")]
    [InlineData("""class A : ControllerBase { static readonly Lazy<Meter> Meter = new(() => new("shop")); }""")]
    [InlineData("""class A(Counter<int> orders) : ControllerBase { readonly Counter<int> _orders = orders; }""")]
    [InlineData("""class A { readonly Meter _meter = new("shop"); }""")]
    [InlineData("""class A { readonly Meter _meter = new("shop"); } static class S { static void Add(IServiceCollection s) => s.AddSingleton<A>(); }""")]
    [InlineData("""interface I; class A : I { readonly Meter _meter = new("shop"); } static class S { static void Add(IServiceCollection s) => s.AddSingleton<I, A>(); }""")]
    [InlineData("""record A { readonly Meter _meter = new("shop"); } static class S { static void Add(IServiceCollection s) => s.AddSingleton<A>(); }""")]
    [InlineData("""class A { readonly Meter _meter = new("shop"); } static class S { static void Add(IServiceCollection s, bool b) { if (b) s.AddSingleton<A>(); else s.AddScoped<A>(); } }""")]
    [InlineData("""class A : Microsoft.Extensions.Hosting.BackgroundService { readonly Meter _meter = new("shop"); protected override Task ExecuteAsync(CancellationToken t) => Task.CompletedTask; }""")]
    [InlineData("""class A(Microsoft.AspNetCore.Http.RequestDelegate next) { readonly Meter _meter = new("shop"); public Task InvokeAsync(Microsoft.AspNetCore.Http.HttpContext c) => next(c); }""")]
    [InlineData("""record A { static readonly Meter Meter = new("shop"); }""")]
    [InlineData("""class A : ControllerBase { static readonly ConcurrentDictionary<string, Meter> All = new(); readonly Meter _meter = All.GetOrAdd("a", static n => new Meter(n)); }""")]
    [InlineData("""class A : ControllerBase { readonly Lazy<Meter> _meter = new(() => new("shop")); }""")]
    [InlineData("""class Hub { readonly Meter _meter = new("shop"); } class A : Hub { readonly Meter _other = new("shop"); }""")]
    [InlineData("""class A { readonly Meter _meter = new("shop"); } class B(A a) { A Get() => a; } static class S { static void Add(IServiceCollection s) => s.AddScoped<B>(); }""")]
    public Task AStaticOneALongLivedOwnerAndAnUnknownOneAreNot(string source) => VerifyAsync(source);

    [Theory]
    [InlineData("""class A : ControllerBase { readonly Meter _meter = [|new("shop")|]; }""", DiagnosticSeverity.Warning)]
    [InlineData("""class A : ControllerBase { readonly Prometheus.Gauge _gauge = [|Prometheus.Metrics.CreateGauge("a", "A.")|]; }""", DiagnosticSeverity.Info)]
    [InlineData("""interface IRequestHandler; class A : IRequestHandler { readonly Meter _meter = [|new("shop")|]; }""", DiagnosticSeverity.Hidden)]
    [InlineData("""record A { readonly Meter _meter = [|new("shop")|]; } static class S { static void Add(IServiceCollection s) => s.AddScoped<A>(); }""", DiagnosticSeverity.Warning)]
    public async Task TheSeveritySaysHowSureItIs(string source, DiagnosticSeverity severity) =>
        Assert.Equal(severity, Assert.Single(await RuleVerifier<PG2003_MetricMustNotBeOwnedByAShortLivedType>.DiagnosticsAsync([Usings + source])).Severity);

    [Fact]
    public Task TheFixMakesTheFieldStatic() => FixVerifier<PG2003_MetricMustNotBeOwnedByAShortLivedType, PG2003_MetricMustNotBeOwnedByAShortLivedTypeFixer>.VerifyFixAsync("""
        record Order
        {
            // Ours.
            private readonly Meter _meter = [|new("shop")|]; // kept

            public Meter Get() => _meter;
        }
        """, """
        record Order
        {
            // Ours.
            private static readonly Meter _meter = new("shop"); // kept

            public Meter Get() => _meter;
        }
        """);

    [Fact]
    public Task NothingIsOfferedWhereTheObjectStandsInItOrOthersSeeIt() => FixVerifier<PG2003_MetricMustNotBeOwnedByAShortLivedType, PG2003_MetricMustNotBeOwnedByAShortLivedTypeFixer>.VerifyNoFixAsync("""
        record Order(string Name, Meter Given)
        {
            private readonly Meter _named = [|new(Name)|];
            private readonly Counter<int> _orders = [|Given.CreateCounter<int>("orders")|];
            public readonly Meter Seen = [|new("shop")|];
            private readonly Meter _this = [|new("shop")|];

            public Meter Get() => this._this;
        }
        """);

    private const string Usings = """
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.DependencyInjection;

        """;

    private static Task VerifyAsync(string source) => RuleVerifier<PG2003_MetricMustNotBeOwnedByAShortLivedType>.VerifyAnalyzerAsync(Usings + source);
}
