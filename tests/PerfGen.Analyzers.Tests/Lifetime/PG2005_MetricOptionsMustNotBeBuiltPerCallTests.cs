using PerfGen.Analyzers.Lifetime;
using PerfGen.Analyzers.Tests.Verification;
using PerfGen.CodeFixes.Lifetime;

namespace PerfGen.Analyzers.Tests.Lifetime;

public sealed class PG2005_MetricOptionsMustNotBeBuiltPerCallTests
{
    [Theory]
    [InlineData("""void Handle() => metrics.Measure.Counter.Increment([|new CounterOptions { Name = "orders" }|]);""")]
    [InlineData("""void Handle() { metrics.Measure.Counter.Increment([|new() { Name = "orders" }|]); }""")]
    [InlineData("""void Handle() { metrics.Measure.Counter.Decrement([|new CounterOptions { Name = "orders", Context = "shop", ResetOnReporting = true }|]); }""")]
    [InlineData("""void Handle() { var options = [|new CounterOptions { Name = "orders", MeasurementUnit = Unit.Requests }|]; metrics.Measure.Counter.Increment(options); }""")]
    [InlineData("""void Handle(string kind) { var options = [|new CounterOptions { Name = "orders" }|]; metrics.Measure.Counter.Increment(options, new MetricTags("kind", kind)); }""")]
    [InlineData("""void Handle() { CounterOptions o = [|new() { Name = "orders" }|]; metrics.Measure.Counter.Increment(o); metrics.Measure.Counter.Decrement(o); }""")]
    [InlineData("""void Handle() { using (metrics.Measure.Timer.Time([|new TimerOptions { Name = "duration" }|])) { } }""")]
    [InlineData("""void Handle() => metrics.Measure.Gauge.SetValue([|new GaugeOptions { Name = "depth" }|], 1);""")]
    [InlineData("""void Handle() => metrics.Measure.Histogram.Update([|new HistogramOptions { Name = "size", MeasurementUnit = Unit.Custom("By") }|], 1);""")]
    [InlineData("""void Handle() => metrics.Provider.Counter.Instance([|new CounterOptions { Name = "orders" }|]).Increment();""")]
    [InlineData("""static CounterOptions Orders => [|new CounterOptions { Name = "orders", MeasurementUnit = Unit.Items }|];""")]
    [InlineData("""static CounterOptions Orders { get { return [|new() { Name = "orders" }|]; } }""")]
    [InlineData("""async Task HandleAsync() { await Task.Yield(); metrics.Measure.Meter.Mark([|new App.Metrics.Meter.MeterOptions { Name = Name }|]); } const string Name = "a";""")]
    [InlineData("""void Handle() => metrics.Measure.Counter.Increment([|new CounterOptions { Name = "orders", Tags = new MetricTags("a", "b") }|]);""")]
    public Task OptionsThatAreTheSameEachTimeAreReported(string member) => VerifyAsync(member);

    [Theory]
    [InlineData("""static readonly CounterOptions Orders = new() { Name = "orders" }; void Handle() => metrics.Measure.Counter.Increment(Orders);""")]
    [InlineData("""static CounterOptions Orders { get; } = new() { Name = "orders" };""")]
    [InlineData("""void Handle(string name) => metrics.Measure.Counter.Increment(new CounterOptions { Name = name });""")]
    [InlineData("""void Handle(string name) => metrics.Measure.Counter.Increment(new CounterOptions { Name = $"orders.{name}" });""")]
    [InlineData("""void Handle(string kind) => metrics.Measure.Counter.Increment(new CounterOptions { Name = "orders", Tags = new MetricTags("kind", kind) });""")]
    [InlineData("""readonly string _context = "a"; void Handle() => metrics.Measure.Counter.Increment(new CounterOptions { Name = "orders", Context = _context });""")]
    [InlineData("""void Handle() { var o = new CounterOptions { Name = "orders" }; o.Context = "a"; metrics.Measure.Counter.Increment(o); }""")]
    [InlineData("""CounterOptions Make() => new CounterOptions { Name = "orders" };""")]
    [InlineData("""readonly List<CounterOptions> _all = []; void Handle() => _all.Add(new CounterOptions { Name = "orders" });""")]
    [InlineData("""readonly Lazy<CounterOptions> _orders = new(() => new CounterOptions { Name = "orders" });""")]
    [InlineData("""CounterOptions? _orders; CounterOptions Orders => _orders ??= new CounterOptions { Name = "orders" };""")]
    [InlineData("""static void Main() { IMetrics m = null!; m.Measure.Counter.Increment(new CounterOptions { Name = "starts" }); }""")]
    [InlineData("""void Handle(Action<CounterOptions> other) => other(new CounterOptions { Name = "orders" });""")]
    [InlineData("""void Handle() { var o = new CounterOptions { Name = "orders" }; Keep(o); metrics.Measure.Counter.Increment(o); } void Keep(CounterOptions o) { }""")]
    public Task OptionsOfTheCallAndKeptOnesAreNot(string member) => VerifyAsync(member);

    [Fact]
    public Task TheFixKeepsThem() => FixVerifier<PG2005_MetricOptionsMustNotBeBuiltPerCall, PG2005_MetricOptionsMustNotBeBuiltPerCallFixer>.VerifyFixAsync(
        Wrap("""
            public void Handle()
                {
                    metrics.Measure.Counter.Increment([|new() { Name = "orders.placed", MeasurementUnit = Unit.Items }|]); // counted
                }
            """),
        Wrap("""
            public void Handle()
                {
                    metrics.Measure.Counter.Increment(_ordersPlacedOptions); // counted
                }

                private static readonly CounterOptions _ordersPlacedOptions = new CounterOptions() { Name = "orders.placed", MeasurementUnit = Unit.Items };
            """));

    private static Task VerifyAsync(string member) => RuleVerifier<PG2005_MetricOptionsMustNotBeBuiltPerCall>.VerifyAnalyzerAsync(Wrap(member));

    private static string Wrap(string member) => $$"""
        using App.Metrics;
        using App.Metrics.Counter;
        using App.Metrics.Gauge;
        using App.Metrics.Histogram;
        using App.Metrics.Timer;

        class C(IMetrics metrics)
        {
            {{member}}
        }
        """;
}
