using Microsoft.CodeAnalysis;
using PerfGen.Analyzers.Lifetime;
using PerfGen.Analyzers.Tests.Verification;

namespace PerfGen.Analyzers.Tests.Lifetime;

public sealed class PG2002_InstrumentMustNotBeCreatedPerCallTests
{
    [Theory]
    [InlineData("""void Handle() => [|Shop.CreateCounter<int>("orders")|].Add(1);""")]
    [InlineData("""void Handle() { var counter = [|Shop.CreateCounter<int>("orders", "{order}", "Orders.")|]; counter.Add(1); }""")]
    [InlineData("""static Counter<int> Orders => [|Shop.CreateCounter<int>("orders")|];""")]
    [InlineData("""Histogram<double> Duration { get { return [|Shop.CreateHistogram<double>("duration")|]; } }""")]
    [InlineData("""async Task HandleAsync() { var d = [|Shop.CreateHistogram<double>("duration")|]; await Task.Delay(1); d.Record(1, new KeyValuePair<string, object?>("a", "b")); }""")]
    [InlineData("""void Handle() { Counter<long> c = [|Shop.CreateCounter<long>("a")|]; c?.Add(1); }""")]
    [InlineData("""void Handle(string name) { var c = [|Shop.CreateCounter<int>($"orders.{name}")|]; c.Add(1); }""")]
    [InlineData("""void Handle(List<int> items) { foreach (int item in items) [|Shop.CreateCounter<int>("orders")|].Add(item); }""")]
    [InlineData("""void Handle() { while (true) { var c = [|Shop.CreateUpDownCounter<int>("orders")|]; c.Add(-1); } }""")]
    [InlineData("""void Handle() { for (int i = 0; i < 9; i++) { [|Shop.CreateObservableGauge("depth", () => 1)|]; } }""")]
    [InlineData("""[PerfGen.Profile] void Handle() { _ = [|Shop.CreateObservableGauge("depth", () => 1)|]; }""")]
    [InlineData("""void Handle() => [|Prometheus.Metrics.CreateCounter("orders", "Orders.")|].Inc();""")]
    [InlineData("""readonly HashSet<string> _known = new(); void Handle(string n) { if (_known.Contains(n)) [|Shop.CreateCounter<int>("known")|].Add(1); }""")]
    [InlineData("""bool _isOn; void Handle() { if (_isOn) [|Shop.CreateCounter<int>("on")|].Add(1); }""")]
    [InlineData("""void Handle() => [|Prometheus.Metrics.CreateCounter("orders", "Orders.", "kind")|].WithLabels("a").Inc();""")]
    [InlineData("""void Handle() { var h = [|Prometheus.Metrics.CreateHistogram("seconds", "Seconds.")|]; using (Prometheus.TimerExtensions.NewTimer(h)) { } using var _ = h.WithLabels("x").NewTimer(); }""")]
    [InlineData("""static Prometheus.Gauge Depth => [|Prometheus.Metrics.CreateGauge("depth", "Depth.")|];""")]
    [InlineData("""void Handle(List<int> items) => items.ForEach(item => [|Shop.CreateCounter<int>("orders")|].Add(item));""")]
    public Task AnInstrumentThatIsMadeAgainAndAgainIsReported(string member) => VerifyAsync(member);

    [Theory]
    [InlineData("""static readonly Counter<int> Orders = Shop.CreateCounter<int>("orders");""")]
    [InlineData("""static Counter<int> Orders { get; } = Shop.CreateCounter<int>("orders");""")]
    [InlineData("""static Prometheus.Counter.Child Child = Prometheus.Metrics.CreateCounter("o", "O.", "a").WithLabels("x");""")]
    [InlineData("""readonly Lazy<Counter<int>> _orders = new(() => Shop.CreateCounter<int>("orders"));""")]
    [InlineData("""Counter<int>? _orders; void Handle() { _orders ??= Shop.CreateCounter<int>("orders"); _orders.Add(1); }""")]
    [InlineData("""readonly ConcurrentDictionary<string, Counter<int>> _all = new(); void Handle(string name) => _all.GetOrAdd(name, n => Shop.CreateCounter<int>(n)).Add(1);""")]
    [InlineData("""readonly Dictionary<string, Counter<int>> _all = new(); void Handle(string n) { if (!_all.TryGetValue(n, out var c)) { _all[n] = c = Shop.CreateCounter<int>(n); } c.Add(1); }""")]
    [InlineData("""readonly Dictionary<string, Counter<int>> _all = new(); void Handle(string n) { if (!_all.TryGetValue(n, out var c)) { c = Shop.CreateCounter<int>(n); _all.Add(n, c); } c.Add(1); }""")]
    [InlineData("""readonly Dictionary<string, int> _seen = new(); [PerfGen.Profile] void Handle(string n) { if (!_seen.ContainsKey(n)) { _seen[n] = 0; Shop.CreateObservableGauge(n, () => _seen[n]); } }""")]
    [InlineData("""readonly HashSet<string> _seen = new(); [PerfGen.Profile] void Handle(string n) { if (_seen.Add(n)) Shop.CreateObservableGauge(n, () => 1); }""")]
    [InlineData("""bool _isThere; [PerfGen.Profile] void Handle() { if (!_isThere) { _isThere = true; Shop.CreateObservableGauge("depth", () => 1); } }""")]
    [InlineData("""readonly List<Counter<int>> _all = new(); void Fill(string[] names) { foreach (var n in names) _all.Add(Shop.CreateCounter<int>(n)); }""")]
    [InlineData("""void Publish(string[] queues) { foreach (var q in queues) Shop.CreateObservableGauge($"depth.{q}", () => 1); }""")]
    [InlineData("""public C(Meter meter) { var starts = meter.CreateCounter<int>("starts"); starts.Add(1); meter.CreateObservableGauge("up", () => 1); }""")]
    [InlineData("""Counter<int> Make(string name) => Shop.CreateCounter<int>(name);""")]
    [InlineData("""Dictionary<string, object> Make() => new() { ["a"] = Shop.CreateCounter<int>("a") };""")]
    [InlineData("""static void Main() { Shop.CreateCounter<int>("starts").Add(1); }""")]
    [InlineData("""void Configure() { var c = Shop.CreateCounter<int>("starts"); c.Add(1); }""")]
    [InlineData("""void Track() { Shop.CreateObservableGauge("depth", () => 1); }""")]
    [InlineData("""record Set(Counter<int> A, Counter<int> B); static Set Make(Meter m) => new(m.CreateCounter<int>("a"), m.CreateCounter<int>("b"));""")]
    [InlineData("""static Counter<int>? _c; static void Ensure() => Interlocked.CompareExchange(ref _c, Shop.CreateCounter<int>("a"), null);""")]
    [InlineData("""void Handle() { var c = Shop.CreateCounter<int>("a"); Do(c); void Do(Counter<int> x) => x.Add(1); }""")]
    [InlineData("""void Handle(IMaker maker) => maker.CreateCounter("a").Add(1); interface IMaker { IAdds CreateCounter(string name); } interface IAdds { void Add(int i); }""")]
    public Task OneThatIsKeptOrMadeOnceIsNot(string member) => VerifyAsync(member);

    [Fact]
    public async Task PrometheusNetFindsItsCollectorAgainSoOnlyHotCodeIsWarnedOf()
    {
        var diagnostics = await RuleVerifier<PG2002_InstrumentMustNotBeCreatedPerCall>.DiagnosticsAsync(["""
            class Service
            {
                void Handle() => [|Prometheus.Metrics.CreateCounter("a", "A.")|].Inc();

                [PerfGen.Profile]
                void Often() => [|Prometheus.Metrics.CreateCounter("a", "A.")|].Inc();
            }
            """]);
        Assert.Equal([DiagnosticSeverity.Info, DiagnosticSeverity.Warning], diagnostics.Select(static diagnostic => diagnostic.Severity));
    }

    [Fact]
    public Task AHandlerAndAServiceThatLoops() => RuleVerifier<PG2002_InstrumentMustNotBeCreatedPerCall>.VerifyAnalyzerAsync("""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.Hosting;

        var app = WebApplication.Create();
        var meter = new Meter("shop");
        var starts = meter.CreateCounter<int>("starts");
        starts.Add(1);
        app.MapPost("/", (string name) => { var c = [|meter.CreateCounter<int>("n." + name)|]; c.Add(1); });
        app.MapGet("/", () => { starts.Add(1); return "x"; });
        app.Use((context, next) =>
        {
            foreach (string kind in new[] { "a", "b" })
                [|meter.CreateCounter<int>("kinds")|].Add(1, new KeyValuePair<string, object?>("kind", kind));
            context.Response.OnStarting(() => { var c = [|meter.CreateHistogram<double>("seconds")|]; c.Record(1); return Task.CompletedTask; });
            return next();
        });
        AppDomain.CurrentDomain.ProcessExit += (_, _) => { var c = meter.CreateCounter<int>("ends"); c.Add(1); };

        class OrdersController(Meter meter) : ControllerBase
        {
            public IActionResult CreateOrder(string shop) { [|meter.CreateCounter<int>(shop)|].Add(1); return Ok(); }
        }

        class Worker(Meter meter) : BackgroundService
        {
            protected override async Task ExecuteAsync(CancellationToken stop)
            {
                var once = meter.CreateCounter<int>("starts");
                once.Add(1);
                while (!stop.IsCancellationRequested) { [|meter.CreateHistogram<double>("loop")|].Record(1); await Task.Delay(1, stop); }
            }
        }
        """);

    private static Task VerifyAsync(string member) => RuleVerifier<PG2002_InstrumentMustNotBeCreatedPerCall>.VerifyAnalyzerAsync($$"""
        using static Prometheus.TimerExtensions;

        class C
        {
            static readonly Meter Shop = new("shop");

            {{member}}
        }
        """);
}
