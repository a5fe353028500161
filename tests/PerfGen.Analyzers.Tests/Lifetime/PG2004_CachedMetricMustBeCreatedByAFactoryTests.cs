using PerfGen.Analyzers.Lifetime;
using PerfGen.Analyzers.Tests.Verification;
using PerfGen.CodeFixes.Lifetime;

namespace PerfGen.Analyzers.Tests.Lifetime;

public sealed class PG2004_CachedMetricMustBeCreatedByAFactoryTests
{
    [Theory]
    [InlineData("""void Handle(string name) => _counters.GetOrAdd(name, [|Shop.CreateCounter<int>(name)|]).Add(1);""")]
    [InlineData("""void Handle(string name) => _counters.TryAdd(name, [|Shop.CreateCounter<int>(name)|]);""")]
    [InlineData("""Counter<int> Get(string name) => _counters.GetOrAdd(name, [|_meter.CreateCounter<int>(name)|]);""")]
    [InlineData("""Counter<int> Get(string name) { return _counters.GetOrAdd($"a.{name}", ([|_meter.CreateCounter<int>(name)|])); }""")]
    [InlineData("""Counter<int> this[string name] => _counters.GetOrAdd(name, [|_meter.CreateCounter<int>(name)|]);""")]
    [InlineData("""Meter Get(string name) => _meters.GetOrAdd(name, [|new Meter(name)|]);""")]
    [InlineData("""bool Ensure(string name) => _meters.TryAdd(name, [|new(name)|]);""")]
    [InlineData("""void Handle(string name) => _collectors.GetOrAdd(name, [|Prometheus.Metrics.CreateCounter(name, "Help.")|]).Inc();""")]
    [InlineData("""void Handle(string name) => _collectors.GetOrAdd(name, value: [|Prometheus.Metrics.CreateCounter(name, "Help.", "a", "b")|]).WithLabels("x", "y").Inc();""")]
    [InlineData("""void Handle(string name) => _children.GetOrAdd(name, [|Prometheus.Metrics.CreateGauge("g", "G.", "a")|].WithLabels(name)).Set(1);""")]
    [InlineData("""void Handle(string name) => _objects.GetOrAdd(name, [|Shop.CreateHistogram<double>(name)|]);""")]
    [InlineData("""static void Handle(ConcurrentDictionary<int, Histogram<double>> all) => all.GetOrAdd(3, [|Shop.CreateHistogram<double>("x")|]).Record(1);""")]
    [InlineData("""void Handle(string name) { foreach (var part in name.Split()) { var c = _counters.GetOrAdd(part, [|Shop.CreateCounter<int>(part)|]); c.Add(1); } }""")]
    public Task AMetricThatIsCreatedBeforeTheQuestionIsReported(string member) => VerifyAsync(member);

    [Theory]
    [InlineData("""Counter<int> Get(string name) => _counters.GetOrAdd(name, n => Shop.CreateCounter<int>(n));""")]
    [InlineData("""Counter<int> Get(string name) => _counters.GetOrAdd(name, static (n, meter) => meter.CreateCounter<int>(n), _meter);""")]
    [InlineData("""Counter<int> Get(string name) => _counters.GetOrAdd(name, Make); static Counter<int> Make(string n) => Shop.CreateCounter<int>(n);""")]
    [InlineData("""Counter<int> Get(string name) { if (_counters.TryGetValue(name, out var c)) return c; c = Shop.CreateCounter<int>(name); _counters.TryAdd(name, c); return c; }""")]
    [InlineData("""void Ensure(string name) { if (!_counters.ContainsKey(name)) _counters.TryAdd(name, Shop.CreateCounter<int>(name)); }""")]
    [InlineData("""Counter<int> Get(string name) => _counters.TryGetValue(name, out var c) ? c : _counters.GetOrAdd(name, Shop.CreateCounter<int>(name));""")]
    [InlineData("""public C() => _counters.TryAdd("a", Shop.CreateCounter<int>("a"));""")]
    [InlineData("""void Init() { _counters.TryAdd("a", Shop.CreateCounter<int>("a")); }""")]
    [InlineData("""readonly Counter<int> _orders = Shop.CreateCounter<int>("a"); Counter<int> Get(string name) => _counters.GetOrAdd(name, _orders);""")]
    [InlineData("""readonly ConcurrentDictionary<string, Lazy<Counter<int>>> _lazy = new(); Counter<int> Get(string n) => _lazy.GetOrAdd(n, new Lazy<Counter<int>>(() => Shop.CreateCounter<int>(n))).Value;""")]
    [InlineData("""void Handle(Dictionary<string, Counter<int>> all, string name) => all.TryAdd(name, Shop.CreateCounter<int>(name));""")]
    [InlineData("""void Handle(string name) => _counters[name] = Shop.CreateCounter<int>(name);""")]
    [InlineData("""void Handle(ICache cache, string name) => cache.GetOrAdd(name, Shop.CreateCounter<int>(name)); interface ICache { void GetOrAdd<T>(string key, T value); }""")]
    [InlineData("""int Get(ConcurrentDictionary<string, int> ids, string name) => ids.GetOrAdd(name, name.Length);""")]
    public Task AFactoryAGuardAndSetUpAreNot(string member) => VerifyAsync(member);

    [Fact]
    public Task TheFixPassesAFactory() => FixVerifier<PG2004_CachedMetricMustBeCreatedByAFactory, PG2004_CachedMetricMustBeCreatedByAFactoryFixer>.VerifyFixAsync(
        Wrap("""
            void A(string name) => _counters.GetOrAdd(name, [|Shop.CreateCounter<int>(name, unit: "s")|]).Add(1);
                void B(string name) => _counters.GetOrAdd(name, /* ours */ [|_meter.CreateCounter<int>(name)|]).Add(1);
                void C1(string name) => _counters.GetOrAdd("a." + name, [|Shop.CreateCounter<int>(name)|]);
                void D(string name) => _meters.GetOrAdd(name, [|new Meter(name)|]);
            """),
        Wrap("""
            void A(string name) => _counters.GetOrAdd(name, static name => Shop.CreateCounter<int>(name, unit: "s")).Add(1);
                void B(string name) => _counters.GetOrAdd(name, /* ours */ name => _meter.CreateCounter<int>(name)).Add(1);
                void C1(string name) => _counters.GetOrAdd("a." + name, _ => Shop.CreateCounter<int>(name));
                void D(string name) => _meters.GetOrAdd(name, static name => new Meter(name));
            """));

    [Fact]
    public Task NothingIsOfferedForTryAdd() => FixVerifier<PG2004_CachedMetricMustBeCreatedByAFactory, PG2004_CachedMetricMustBeCreatedByAFactoryFixer>.VerifyNoFixAsync(
        Wrap("void A(string name) => _counters.TryAdd(name, [|Shop.CreateCounter<int>(name)|]);"));

    private static Task VerifyAsync(string member) => RuleVerifier<PG2004_CachedMetricMustBeCreatedByAFactory>.VerifyAnalyzerAsync(Wrap(member));

    private static string Wrap(string member) => $$"""
        class C
        {
            static readonly Meter Shop = new("shop");
            readonly Meter _meter = Shop;
            readonly ConcurrentDictionary<string, Counter<int>> _counters = new();
            readonly ConcurrentDictionary<string, object> _objects = new();
            readonly ConcurrentDictionary<string, Meter> _meters = new();
            readonly ConcurrentDictionary<string, Prometheus.Counter> _collectors = new();
            readonly ConcurrentDictionary<string, Prometheus.Gauge.Child> _children = new();

            {{member}}
        }
        """;
}
