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
                [|Prometheus.Metrics.CreateCounter(name, "D.")|].Inc();
            }
        }
        """);
}
