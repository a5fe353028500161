using PerfGen.Analyzers.Lifetime;
using PerfGen.Analyzers.Tests.Verification;
using PerfGen.CodeFixes.Lifetime;

namespace PerfGen.Analyzers.Tests.Lifetime;

public sealed class PG2002_InstrumentMustNotBeCreatedPerCallFixerTests
{
    [Fact]
    public Task TheInstrumentMovesToAField() => FixVerifier<PG2002_InstrumentMustNotBeCreatedPerCall, PG2002_InstrumentMustNotBeCreatedPerCallFixer>.VerifyFixAsync("""
        class Service
        {
            private static readonly Meter Shop = new("shop");

            public void Handle()
            {
                // Counted.
                [|Shop.CreateCounter<int>("orders.placed", unit: "{order}")|].Add(1);
                [|Prometheus.Metrics.CreateCounter("orders_total", "Orders.", "kind")|].WithLabels("a").Inc();
            }

            public void Again() => [|Prometheus.Metrics.CreateCounter("orders_total", "Orders.", "kind")|].WithLabels("b").Inc();
        }
        """, """
        class Service
        {
            private static readonly Meter Shop = new("shop");

            public void Handle()
            {
                // Counted.
                _ordersPlaced.Add(1);
                _ordersTotal.WithLabels("a").Inc();
            }

            public void Again() => _ordersTotal.WithLabels("b").Inc();

            private static readonly Counter<int> _ordersPlaced = Shop.CreateCounter<int>("orders.placed", unit: "{order}");
            private static readonly Prometheus.Counter _ordersTotal = Prometheus.Metrics.CreateCounter("orders_total", "Orders.", "kind");
        }
        """);

    [Fact]
    public Task ThePropertyGetsAnInitializer() => FixVerifier<PG2002_InstrumentMustNotBeCreatedPerCall, PG2002_InstrumentMustNotBeCreatedPerCallFixer>.VerifyFixAsync("""
        class Service
        {
            private static readonly Meter Shop = new("shop");

            public static Histogram<double> Duration => [|Shop.CreateHistogram<double>("duration")|];
        }
        """, """
        class Service
        {
            private static readonly Meter Shop = new("shop");

            public static Histogram<double> Duration { get; } = Shop.CreateHistogram<double>("duration");
        }
        """);

    [Fact]
    public Task NothingIsOfferedWhereTheCallOrTheObjectStandsInIt() => FixVerifier<PG2002_InstrumentMustNotBeCreatedPerCall, PG2002_InstrumentMustNotBeCreatedPerCallFixer>.VerifyNoFixAsync("""
        class Service(Meter given)
        {
            private readonly Meter _meter = new("shop");

            public void Handle(Meter meter, string name)
            {
                [|_meter.CreateCounter<int>("a")|].Add(1);
                [|meter.CreateCounter<int>("b")|].Add(1);
                [|given.CreateCounter<int>("c")|].Add(1);
                [|meter.CreateCounter<int>(name)|].Add(1);
            }
        }
        """);

    [Fact]
    public Task AnInstrumentWhoseNameComesWithTheCallIsKeptByIt() => FixVerifier<PG2002_InstrumentMustNotBeCreatedPerCall, PG2002_InstrumentMustNotBeCreatedPerCallFixer>.VerifyFixAsync("""
        class Service(Meter meter)
        {
            private readonly Meter _own = meter;

            public void Handle(string name, string kind)
            {
                // Counted.
                [|_own.CreateCounter<int>(name, "{order}")|].Add(1);
                [|_own.CreateHistogram<double>($"orders.{kind}")|].Record(1); // each
                [|Prometheus.Metrics.CreateGauge(name + "_depth", "Depth.", "kind")|].WithLabels("a").Inc();
            }
        }
        """, """
        class Service(Meter meter)
        {
            private readonly Meter _own = meter;

            public void Handle(string name, string kind)
            {
                // Counted.
                _counters.GetOrAdd(name, name => _own.CreateCounter<int>(name, "{order}")).Add(1);
                _histograms.GetOrAdd($"orders.{kind}", key => _own.CreateHistogram<double>(key)).Record(1); // each
                _gauges.GetOrAdd(name + "_depth", static key => Prometheus.Metrics.CreateGauge(key, "Depth.", "kind")).WithLabels("a").Inc();
            }

            private readonly ConcurrentDictionary<string, Counter<int>> _counters = new();
            private readonly ConcurrentDictionary<string, Histogram<double>> _histograms = new();
            private static readonly ConcurrentDictionary<string, Prometheus.Gauge> _gauges = new();
        }
        """, KeptByKeyTitle);

    [Fact]
    public Task TwoThatWouldTakeEachOthersPlaceAreLeftAlone() => FixVerifier<PG2002_InstrumentMustNotBeCreatedPerCall, PG2002_InstrumentMustNotBeCreatedPerCallFixer>.VerifyNoFixAsync("""
        class Service
        {
            private static readonly Meter Shop = new("shop");

            public void Handle(string name)
            {
                [|Shop.CreateCounter<int>(name)|].Add(1);
                [|Shop.CreateCounter<long>(name)|].Add(1);
            }
        }
        """);

    private const string KeptByKeyTitle = "Keep it in a dictionary, by its name";
}
