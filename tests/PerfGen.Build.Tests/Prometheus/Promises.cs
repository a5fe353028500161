using PerfGen.Build.Manifests;
using PerfGen.Build.Prometheus;

namespace PerfGen.Build.Tests.Prometheus;

/// <summary>An assembly with every limit there is, compiled by the generator once for all tests.</summary>
internal static class Promises
{
    public const string Place = "method=\"Shop.Orders.Place\",signature=\"(int)\"";
    public const string Charge = "method=\"Shop.Orders.Charge\",signature=\"(int)\"";
    public const string Pack = "method=\"Shop.Orders.Pack\",signature=\"(int)\"";
    public const string Ship = "method=\"Shop.Orders.Ship\",signature=\"(Shop.Severity)\"";

    private const string Orders = """
        using PerfGen;

        namespace Shop;

        public enum Severity { Low, High }

        public class Orders
        {
            [Threshold(P95Ms = 50, MaxErrorRate = 0.01, CooldownSeconds = 120)]
            [Threshold(P95Ms = 2000, P50Ms = 10, P99Ms = 1000, Severity = PerfGen.Severity.Critical)]
            public void Place(int item) { }

            [Threshold(MaxMs = 1000, MaxAllocatedBytes = 1048576, Severity = PerfGen.Severity.Critical, CooldownSeconds = 600)]
            public void Charge(int amount) { }

            [Threshold(MeanMs = 5, CooldownSeconds = 0)]
            public void Pack(int item) { }

            [Profile(Callers = true), Threshold(P95Ms = 0.01)]
            public void Ship([ProfileLabel] Severity severity) { }

            [Profile]
            public void Unlimited() { }

            [Profile(Memory = false), Threshold(MaxAllocatedBytes = 0)]
            public void Unwatched() { }

            private class Hidden { [Threshold(MaxMs = 1)] public void Work() { } }
        }
        """;

    private static readonly Lazy<Manifest> _manifest = new(static () => Shop.Read(Shop.Compile(SourceProject.Of(Orders) with { AssemblyName = "Shop" }))!);
    private static readonly Lazy<string> _rules = new(static () => RuleFile.Render(Manifest));

    public static Manifest Manifest => _manifest.Value;

    public static string Rules => _rules.Value;
}
