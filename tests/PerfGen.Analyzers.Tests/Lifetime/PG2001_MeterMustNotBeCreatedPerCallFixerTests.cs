using PerfGen.Analyzers.Lifetime;
using PerfGen.Analyzers.Tests.Verification;
using PerfGen.CodeFixes.Lifetime;

namespace PerfGen.Analyzers.Tests.Lifetime;

public sealed class PG2001_MeterMustNotBeCreatedPerCallFixerTests
{
    [Fact]
    public Task ThePropertyGetsAnInitializer() => FixVerifier<PG2001_MeterMustNotBeCreatedPerCall, PG2001_MeterMustNotBeCreatedPerCallFixer>.VerifyFixAsync("""
        static class Telemetry
        {
            // Ours.
            public static Meter Meter => [|new("shop", "1.0")|]; // kept
        }
        """, """
        static class Telemetry
        {
            // Ours.
            public static Meter Meter { get; } = new("shop", "1.0"); // kept
        }
        """);

    [Fact]
    public Task TheCreationMovesToAField() => FixVerifier<PG2001_MeterMustNotBeCreatedPerCall, PG2001_MeterMustNotBeCreatedPerCallFixer>.VerifyFixAsync("""
        class Service
        {
            public void Handle()
            {
                var meter = [|new Meter("my.shop")|]; // kept
                meter.CreateCounter<int>("orders").Add(1);
            }

            public void Cancel()
            {
                Meter meter = [|new("my.store")|];
                meter.CreateCounter<int>("orders").Add(1);
            }
        }
        """, """
        class Service
        {
            public void Handle()
            {
                var meter = _myShopMeter; // kept
                meter.CreateCounter<int>("orders").Add(1);
            }

            public void Cancel()
            {
                Meter meter = _myStoreMeter;
                meter.CreateCounter<int>("orders").Add(1);
            }

            private static readonly Meter _myShopMeter = new Meter("my.shop");
            private static readonly Meter _myStoreMeter = new Meter("my.store");
        }
        """);

    [Fact]
    public Task NothingIsOfferedWhereTheCallStandsInIt() => FixVerifier<PG2001_MeterMustNotBeCreatedPerCall, PG2001_MeterMustNotBeCreatedPerCallFixer>.VerifyNoFixAsync("""
        class Service
        {
            private readonly string _name = "shop";

            public Meter Meter => [|new(_name)|];

            public void Handle(string version)
            {
                [|new Meter("shop", version)|].CreateCounter<int>("orders").Add(1);
                for (int index = 0; index < 2; index++)
                {
                    using var meter = [|new Meter("shop")|];
                    meter.CreateCounter<int>("orders").Add(1);
                }
            }
        }
        """);
}
