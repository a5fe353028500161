using PerfGen.Analyzers.Cardinality;
using PerfGen.Analyzers.Tests.Verification;
using PerfGen.CodeFixes.Cardinality;

namespace PerfGen.Analyzers.Tests.Cardinality;

public sealed class DropLabelFixerTests
{
    [Fact]
    public Task ALabelGoesWithItsNameWhereverItStands() => FixVerifier<PG1001_LabelValueMustNotBeAnIdentifier, DropLabelFixer>.VerifyFixAsync("""
        class Service(Counter<int> counter)
        {
            public void Handle(Guid userId, int orderId, string kind)
            {
                // One tag of two.
                counter.Add(1, new KeyValuePair<string, object?>("kind", kind), new("user", [|userId|])); // kept
                counter.Add(1, new KeyValuePair<string, object?>("user", [|userId|]));
                counter.Add(1, [new("kind", kind), new("user", [|userId|]), new("order", [|orderId|])]);
                counter.Add(1, new KeyValuePair<string, object?>[] { new("user", [|userId|]), new("kind", kind) });
                var tags = new TagList
                {
                    { "kind", kind },
                    { "user", [|userId|] },
                };
                // Another.
                tags.Add("order", [|orderId|]);
                counter.Add(1, tags);
            }
        }
        """, """
        class Service(Counter<int> counter)
        {
            public void Handle(Guid userId, int orderId, string kind)
            {
                // One tag of two.
                counter.Add(1, new KeyValuePair<string, object?>("kind", kind)); // kept
                counter.Add(1);
                counter.Add(1, [new("kind", kind)]);
                counter.Add(1, new KeyValuePair<string, object?>[] { new("kind", kind) });
                var tags = new TagList
                {
                    { "kind", kind },
                };
                // Another.
                counter.Add(1, tags);
            }
        }
        """, DropLabelFixer.Drop);

    [Fact]
    public Task OrItIsMovedToTheCurrentActivity() => FixVerifier<PG1001_LabelValueMustNotBeAnIdentifier, DropLabelFixer>.VerifyFixAsync("""
        class Service(Counter<int> counter)
        {
            public void Handle(Guid userId, string kind)
            {
                // Counts.
                counter.Add(1, new KeyValuePair<string, object?>("kind", kind), new KeyValuePair<string, object?>("user.id", [|userId|]));
            }
        }
        """, """
        class Service(Counter<int> counter)
        {
            public void Handle(Guid userId, string kind)
            {
                Activity.Current?.SetTag("user.id", userId);
                // Counts.
                counter.Add(1, new KeyValuePair<string, object?>("kind", kind));
            }
        }
        """, DropLabelFixer.Move);

    [Fact]
    public Task PrometheusNamesAndValuesStayInStep() => FixVerifier<PG1001_LabelValueMustNotBeAnIdentifier, DropLabelFixer>.VerifyFixAsync("""
        class Service
        {
            private static readonly Prometheus.Counter Logins = Prometheus.Metrics.CreateCounter("logins_total", "Logins.", "kind", [|"user_id"|]);
            private static readonly Prometheus.Gauge Carts = Prometheus.Metrics.CreateGauge("carts", "Carts.", new Prometheus.GaugeConfiguration { LabelNames = new string[] { [|"cart_id"|] } });

            public void Handle(string userId, string cartId, string kind)
            {
                Logins.WithLabels(kind, [|userId|]).Inc();
                Logins.WithLabels(kind, "nobody").Inc(2);
                Carts.WithLabels([|cartId|]).Set(1);
            }
        }
        """, """
        class Service
        {
            private static readonly Prometheus.Counter Logins = Prometheus.Metrics.CreateCounter("logins_total", "Logins.", "kind");
            private static readonly Prometheus.Gauge Carts = Prometheus.Metrics.CreateGauge("carts", "Carts.", new Prometheus.GaugeConfiguration { LabelNames = new string[] { } });

            public void Handle(string userId, string cartId, string kind)
            {
                Logins.WithLabels(kind).Inc();
                Logins.WithLabels(kind).Inc(2);
                Carts.Set(1);
            }
        }
        """, DropLabelFixer.Drop);

    [Fact]
    public Task ATimeIsDroppedInTheSameWay() => FixVerifier<PG1004_LabelValueMustNotBeTimeOrRandom, DropLabelFixer>.VerifyFixAsync("""
        class Service(Counter<int> counter)
        {
            public void Handle() => counter.Add(1, new KeyValuePair<string, object?>("at", [|DateTime.UtcNow|]));
        }
        """, """
        class Service(Counter<int> counter)
        {
            public void Handle() => counter.Add(1);
        }
        """);

    [Fact]
    public Task NothingIsOfferedWhereOtherUsesAreOutOfSight() => FixVerifier<PG1001_LabelValueMustNotBeAnIdentifier, DropLabelFixer>.VerifyNoFixAsync("""
        class Service
        {
            public static readonly Prometheus.Counter Logins = Prometheus.Metrics.CreateCounter("logins_total", "Logins.", [|"user_id"|]);
            private static readonly Prometheus.Counter Passed = Prometheus.Metrics.CreateCounter("passed_total", "Passed.", [|"user_id"|]);

            public void Handle(string userId, Counter<int> counter, Func<Guid, KeyValuePair<string, object?>> make)
            {
                Logins.WithLabels([|userId|]).Inc();
                Use(Passed);
            }

            private static void Use(Prometheus.Counter counter) { }
        }
        """);
}
