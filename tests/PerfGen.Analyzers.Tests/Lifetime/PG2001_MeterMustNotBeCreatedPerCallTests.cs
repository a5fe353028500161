using PerfGen.Analyzers.Lifetime;
using PerfGen.Analyzers.Tests.Verification;

namespace PerfGen.Analyzers.Tests.Lifetime;

public sealed class PG2001_MeterMustNotBeCreatedPerCallTests
{
    [Theory]
    [InlineData("""static Meter M => [|new Meter("shop")|];""")]
    [InlineData("""static Meter M => [|new("shop", "1.0")|];""")]
    [InlineData("""Meter M { get { return [|new Meter("shop")|]; } }""")]
    [InlineData("""Meter M { get { var meter = [|new Meter("shop")|]; return meter; } }""")]
    [InlineData("""Counter<int> Orders => [|new Meter("shop")|].CreateCounter<int>("orders");""")]
    [InlineData("""void Handle() { [|new Meter("shop")|].CreateCounter<int>("orders").Add(1); }""")]
    [InlineData("""void Handle() { var meter = [|new Meter("shop")|]; var counter = meter.CreateCounter<int>("orders"); counter.Add(1); }""")]
    [InlineData("""void Handle() { Meter meter = [|new("shop")|]; meter.CreateHistogram<double>("duration").Record(1); }""")]
    [InlineData("""async Task HandleAsync() { await Task.Yield(); var meter = [|new Meter("shop")|]; meter.CreateCounter<int>("orders")?.Add(1); }""")]
    [InlineData("""void Handle(List<int> items) { foreach (var item in items) { using var meter = [|new Meter("shop")|]; meter.CreateCounter<int>("orders").Add(item); } }""")]
    [InlineData("""void Handle() { Do(); void Do() { var m = [|new Meter("shop")|]; m.CreateCounter<int>("orders").Add(1); } }""")]
    [InlineData("""void Handle() { Meter meter; meter = [|new Meter("shop")|]; meter.CreateCounter<int>("orders").Add(1, new TagList { { "a", 1 } }); }""")]
    [InlineData("""void Handle(bool b) { (b ? [|new Meter("shop")|] : [|new Meter("store")|]).CreateCounter<int>("orders").Add(1); }""")]
    [InlineData("""[PerfGen.Profile] void Handle() { using var meter = [|new Meter("shop")|]; meter.CreateCounter<int>("orders").Add(1); }""")]
    public Task AMeterThatIsMadeAgainAndAgainIsReported(string member) => VerifyAsync(member);

    [Theory]
    [InlineData("""static readonly Meter M = new("shop");""")]
    [InlineData("""static Meter M { get; } = new Meter("shop");""")]
    [InlineData("""readonly Counter<int> _orders = new Meter("shop").CreateCounter<int>("orders");""")]
    [InlineData("""readonly Lazy<Meter> _meter = new(() => new Meter("shop"));""")]
    [InlineData("""static Meter? _meter; static Meter M => _meter ??= new Meter("shop");""")]
    [InlineData("""Meter? _meter; Meter M { get { if (_meter == null) { _meter = new Meter("shop"); } return _meter; } }""")]
    [InlineData("""static Meter? _meter; static readonly Lock Gate = new(); static Meter M { get { if (_meter is null) lock (Gate) { if (_meter is null) { var made = new Meter("shop"); _meter = made; } } return _meter; } }""")]
    [InlineData("""readonly ConcurrentDictionary<string, Meter> _all = new(); Meter Get(string name) => _all.GetOrAdd(name, static name => new Meter(name));""")]
    [InlineData("""readonly Dictionary<string, Meter> _all = new(); Meter Get(string name) { if (!_all.TryGetValue(name, out var meter)) { meter = new Meter(name); _all[name] = meter; } return meter; }""")]
    [InlineData("""readonly Dictionary<string, Meter> _all = new(); void Ensure(string name) { var meter = new Meter(name); _all.Add(name, meter); }""")]
    [InlineData("""static Meter CreateMeter() => new("shop"); static readonly Meter M = CreateMeter();""")]
    [InlineData("""public C() { var meter = new Meter("shop"); meter.CreateObservableGauge("depth", () => 1); }""")]
    [InlineData("""void Register(List<Meter> meters) => meters.Add(new Meter("shop"));""")]
    [InlineData("""static void Main() { var meter = new Meter("shop"); var counter = meter.CreateCounter<int>("orders"); while (true) counter.Add(1); }""")]
    [InlineData("""void Measure() { using var meter = new Meter("shop"); meter.CreateCounter<int>("orders").Add(1); }""")]
    [InlineData("""void Handle() { var meter = new Meter("shop"); Task.Run(() => meter.CreateCounter<int>("orders").Add(1)); }""")]
    [InlineData("""Meter[] All() => [new Meter("a"), new Meter("b")];""")]
    [InlineData("""(Meter, int) Pair() => (new Meter("a"), 1);""")]
    [InlineData("""public C() => Prepare(); Counter<int>? _orders; private void Prepare() { var meter = new Meter("shop"); var n = meter.CreateCounter<int>("n"); n.Add(1); _orders = meter.CreateCounter<int>("orders"); }""")]
    [InlineData("""public C() => Go(); private void Go() { var meter = new Meter("shop"); meter.CreateCounter<int>("n").Add(1); }""")]
    [InlineData("""[Xunit.Fact] void Works() { new Meter("shop").CreateCounter<int>("n").Add(1); }""")]
    [InlineData("""void Handle(string[] names) { foreach (string name in names) { var meter = new Meter(name); meter.CreateCounter<int>("started").Add(1); } }""")]
    [InlineData("""void Add(IServiceProvider s) { Func<IServiceProvider, Meter> f = _ => new Meter("shop"); f(s); }""")]
    [InlineData("""void Handle(IMeterFactory factory) { var meter = factory.Create("shop"); meter.CreateCounter<int>("n").Add(1); }""")]
    public Task OneThatIsKeptOrMadeOnceIsNot(string member) => VerifyAsync(member);

    [Fact]
    public Task AnEntryPointIsNamed() => RuleVerifier<PG2001_MeterMustNotBeCreatedPerCall>.VerifyAnalyzerAsync("""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;

        var app = WebApplication.Create();
        var once = new Meter("once");
        once.CreateCounter<int>("starts").Add(1);
        app.MapGet("/", () => { [|new Meter("shop")|].CreateCounter<int>("n").Add(1); return "x"; });

        class OrdersController : ControllerBase
        {
            public IActionResult Create() { using var meter = [|new Meter("shop")|]; meter.CreateCounter<int>("n").Add(1); return Ok(); }
        }

        class Middleware(RequestDelegate next)
        {
            public Task InvokeAsync(HttpContext context) { var m = [|new Meter("shop")|]; m.CreateCounter<int>("n").Add(1); return next(context); }
        }
        """);

    private static Task VerifyAsync(string member) => RuleVerifier<PG2001_MeterMustNotBeCreatedPerCall>.VerifyAnalyzerAsync($$"""
        namespace Xunit { class FactAttribute : Attribute { } }

        class C
        {
            {{member}}
        }
        """);
}
