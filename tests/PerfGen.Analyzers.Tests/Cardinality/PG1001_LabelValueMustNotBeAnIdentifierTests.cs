using PerfGen.Analyzers.Cardinality;
using PerfGen.Analyzers.Tests.Verification;

namespace PerfGen.Analyzers.Tests.Cardinality;

public sealed class PG1001_LabelValueMustNotBeAnIdentifierTests
{
    [Theory]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("user", [|user.Id|]));""")]
    [InlineData("""counter.Add(1, new("user.id", [|user.Id|]), new("ok", true));""")]
    [InlineData("""counter.Add(1, KeyValuePair.Create<string, object?>("order", [|orderId|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>[] { new("kind", "a"), new("who", [|user.Email|]) });""")]
    [InlineData("""counter.Add(1, [new("kind", "a"), new("who", [|sessionToken|])]);""")]
    [InlineData("""KeyValuePair<string, object?>[] common = [new("kind", "a")]; counter.Add(1, [.. common, new("who", [|orderId|])]);""")]
    [InlineData("""var tags = new TagList { { "kind", "a" }, { "who", [|user.Id|] } }; counter.Add(1, tags);""")]
    [InlineData("""var tags = new TagList(); tags.Add("who", [|user.Id.ToString()|]); counter.Add(1, in tags);""")]
    [InlineData("""TagList tags = [new("who", [|user.Id|])]; counter.Add(1, tags);""")]
    [InlineData("""var tag = new KeyValuePair<string, object?>("who", [|user.Id|]); counter.Add(1, tag); histogram.Record(2, tag);""")]
    [InlineData("""var tags = new List<KeyValuePair<string, object?>>(); tags.Add(new("who", [|orderId|])); counter.Add(1, tags.ToArray());""")]
    [InlineData("""var key = user.Id.ToString("N").ToUpperInvariant(); counter.Add(1, new KeyValuePair<string, object?>("who", [|key|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("who", [|$"u-{user.Id}"|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("who", [|"u-" + orderId|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("who", [|user?.Email ?? "anonymous"|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("who", [|orderId > 0 ? orderId.ToString() : "none"|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("trace", [|Activity.Current?.TraceId|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("who", [|GetUserId()|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("who", [|headers["X-Session-Id"]|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("user.id", [|Something()|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("who", [|new OrderId(5)|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("who", [|correlation|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("who", [|user?.Id.ToString()|]));""")]
    [InlineData("""Guid? other = user?.Id; counter.Add(1, new KeyValuePair<string, object?>("who", [|other?.ToString()|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("trace", [|Activity.Current?.TraceId.ToHexString()|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("who", [|Convert.ToBase64String(user.Id.ToByteArray())|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("who", [|user.Id.ToString("N").Substring(0, 12)|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("who", [|user.Id.ToString("N")[..8]|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("who", [|new System.Security.Claims.ClaimsPrincipal().FindFirst("sub_user_id")?.Value|]));""")]
    [InlineData("""string guildName = Something(); counter.Add(1, new KeyValuePair<string, object?>("guild", [|guildName|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("player_name", [|Something()|]));""")]
    [InlineData("""void Local(string customerKey) => counter.Add(1, new KeyValuePair<string, object?>("who", [|customerKey|])); Local("x");""")]
    [InlineData("""Action<int> record = accountId => counter.Add(1, new KeyValuePair<string, object?>("who", [|accountId|])); record(1);""")]
    [InlineData("""meter.CreateObservableGauge("g", () => new Measurement<int>(1, new KeyValuePair<string, object?>("who", [|orderId|])));""")]
    [InlineData("""foreach (var u in users) counter.Add(1, new KeyValuePair<string, object?>("who", [|u.Id|]));""")]
    [InlineData("""var own = new KeyValuePair<string, object?>[] { new("who", [|user.Id|]) }; var all = new KeyValuePair<string, object?>[own.Length + 1]; own.CopyTo(all, 0); counter.Add(1, all);""")]
    [InlineData("""var all = new KeyValuePair<string, object?>[1]; all[0] = new("who", [|user.Id|]); counter.Add(1, all);""")]
    [InlineData("""if (sessionToken != "a") counter.Add(1, new KeyValuePair<string, object?>("who", [|sessionToken|]));""")]
    [InlineData("""if (sessionToken.Contains("a")) counter.Add(1, new KeyValuePair<string, object?>("who", [|sessionToken|]));""")]
    [InlineData("""if (sessionToken is null) return; counter.Add(1, new KeyValuePair<string, object?>("who", [|sessionToken|]));""")]
    public Task AnIdentifierInATagOfAMeterInstrumentIsReported(string statement) => VerifyAsync(statement);

    [Theory]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("kind", "login"));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("user.kind", user.Kind));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("type", user.GetType().Name));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("token", nameof(sessionToken)));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("status", statusCode));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("shard", shardId));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("shard", shard.Id));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("thread", Environment.CurrentManagedThreadId));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("process", Environment.ProcessId));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("bucket", orderId % 16));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("first", user.Id.ToString("N").Substring(0, 1)));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("first", user.Id.ToString("N")[..2]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("zone", TimeZoneInfo.Local.Id));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("role", new System.Security.Claims.ClaimsPrincipal().FindFirst("role")?.Value));""")]
    [InlineData("""int lobbyConfigurationId = orderId / 2; counter.Add(1, new KeyValuePair<string, object?>("lobby", lobbyConfigurationId));""")]
    [InlineData("""foreach (string token in new[] { "a", "b" }) counter.Add(1, new KeyValuePair<string, object?>("who", token));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("known", orderId > 0));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("known", orderId > 0 ? "yes" : "no"));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("user.type", user.Email is null ? "anonymous" : "known"));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("tier", Tier(user.Id)));""")]
    [InlineData("""foreach (var pair in headers) counter.Add(1, new KeyValuePair<string, object?>(pair.Key, pair.Value));""")]
    [InlineData("""if (Known.Contains(sessionToken)) counter.Add(1, new KeyValuePair<string, object?>("who", sessionToken));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("who", Known.Contains(sessionToken) ? sessionToken : "other"));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("who", sessionToken switch { "a" or "b" => sessionToken, _ => "other" }));""")]
    [InlineData("""Activity.Current?.SetTag("user.id", user.Id);""")]
    [InlineData("""Activity.Current?.AddEvent(new ActivityEvent("e", default, new ActivityTagsCollection { { "user.id", user.Id } }));""")]
    [InlineData("""var tags = new TagList { { "user.id", user.Id } }; source.StartActivity("a", ActivityKind.Client, default(ActivityContext), tags);""")]
    [InlineData("""var set = new HashSet<string>(); set.Add(user.Email);""")]
    [InlineData("""var pairs = new Dictionary<string, object?> { ["user.id"] = user.Id }; Log(pairs);""")]
    [InlineData("""counter.Add(orderId); histogram.Record(user.Id.GetHashCode());""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("instance", Instance));""")]
    [InlineData("""string outcome = "ok"; if (orderId == 0) outcome = "missing"; counter.Add(1, new KeyValuePair<string, object?>("outcome", outcome));""")]
    [InlineData("""using var scope = logger.BeginScope(new KeyValuePair<string, object?>("user.id", user.Id));""")]
    [InlineData("""if (sessionToken is not ("a" or "b")) return; counter.Add(1, new KeyValuePair<string, object?>("who", sessionToken));""")]
    [InlineData("""if (!Known.Contains(sessionToken)) throw new ArgumentException(""); counter.Add(1, new KeyValuePair<string, object?>("who", sessionToken));""")]
    [InlineData("""if (!Known.Contains(sessionToken)) sessionToken = "other"; counter.Add(1, new KeyValuePair<string, object?>("who", sessionToken));""")]
    [InlineData("""if (sessionToken != "a" && sessionToken != "b") { return; } counter.Add(1, new KeyValuePair<string, object?>("who", sessionToken));""")]
    public Task ValuesOfWhichThereAreFewAndOtherReceiversAreNot(string statement) => VerifyAsync(statement);

    private static Task VerifyAsync(string statement) => RuleVerifier<PG1001_LabelValueMustNotBeAnIdentifier>.VerifyAnalyzerAsync($$"""
        using Microsoft.Extensions.Logging;

        enum UserKind { Guest, Member }

        record User(Guid Id, string Email, UserKind Kind);

        record Shard(int Id);

        readonly record struct OrderId(int Value);

        class Service(Meter meter, ActivitySource source, ILogger logger)
        {
            private static readonly string Instance = Guid.NewGuid().ToString();
            private static readonly HashSet<string> Known = ["a", "b"];
            private readonly Counter<long> counter = meter.CreateCounter<long>("orders");
            private readonly Histogram<double> histogram = meter.CreateHistogram<double>("duration");

            public void Handle(User user, int orderId, string sessionToken, int statusCode, int shardId, Shard shard, IEnumerable<User> users, Dictionary<string, string> headers, Guid correlation)
            {
                {{statement}}
            }

            private string GetUserId() => "";

            private string Something() => "";

            private static string Tier(Guid id) => "gold";

            private static void Log(object value) { }
        }
        """);

    [Fact]
    public Task LabelNamesThatAreDeclaredForPrometheusAreJudgedAtTheDeclarationAndJoinedWithTheValues() => RuleVerifier<PG1001_LabelValueMustNotBeAnIdentifier>.VerifyAnalyzerAsync("""
        static class AppMetrics
        {
            public static readonly Prometheus.Counter Logins = Prometheus.Metrics.CreateCounter("logins_total", "Logins.", [|"user_id"|], "result");
            public static readonly Prometheus.Gauge Sessions = Prometheus.Metrics.CreateGauge("sessions", "Sessions.", new Prometheus.GaugeConfiguration { LabelNames = new[] { [|"session"|], "kind" } });
            public static readonly Prometheus.Histogram Duration = Prometheus.Metrics.CreateHistogram("d", "D", new[] { "method", "code" });
        }
        """, """
        class Users
        {
            public void Login(string who, string result, string orderKey)
            {
                AppMetrics.Logins.WithLabels([|who|], "ok").Inc();
                AppMetrics.Logins.WithLabels("nobody", result).Inc();
                AppMetrics.Duration.WithLabels("GET", [|orderKey|]).Observe(1);
                var labels = new[] { "GET", [|orderKey.ToLower()|] };
                AppMetrics.Duration.WithLabels(labels).Observe(1);
            }
        }
        """);

    [Fact]
    public Task TheOtherLibrariesAreUnderstood() => RuleVerifier<PG1001_LabelValueMustNotBeAnIdentifier>.VerifyAnalyzerAsync("""
        using App.Metrics;
        using App.Metrics.Counter;
        using Microsoft.ApplicationInsights;
        using StatsdClient;

        class Uses(IMetrics metrics, TelemetryClient insights, IDogStatsd statsd)
        {
            private static readonly CounterOptions Options = new() { Name = "orders" };

            public void Handle(Guid customer, string userId, int orderId)
            {
                metrics.Measure.Counter.Increment(Options, new MetricTags("customer", [|customer.ToString()|]));
                metrics.Measure.Counter.Increment(Options, new MetricTags(new[] { "a", "b" }, new[] { "x", [|userId|] }));
                insights.TrackMetric("orders", 1, new Dictionary<string, string> { ["who"] = [|userId|], ["kind"] = "web" });
                insights.TrackMetric("orders", 1, new Dictionary<string, string> { { "who", [|userId|] } });
                insights.GetMetric("orders", "kind", [|"userId"|]).TrackValue(1, "web", [|userId|]);
                insights.TrackEvent("ordered", new Dictionary<string, string> { ["userId"] = userId });
                DogStatsd.Increment("orders", tags: new[] { "kind:web", [|$"order:{orderId}"|] });
                statsd.Gauge("orders", 1, tags: [[|"user:" + userId|]]);
                var tags = new List<string> { "kind:web" };
                tags.Add([|$"user:{userId}"|]);
                statsd.Histogram("size", 2, tags: tags.ToArray());
                statsd.Event("title", "text", tags: new[] { $"user:{userId}" });
                Cache("key", tags: new[] { $"user:{userId}" });
            }

            private static void Cache(string key, string[] tags) { }
        }
        """);

    [Fact]
    public Task WhatSeveralCallsShareIsReportedOnceAndWhatAFieldHoldsNotAtAll() => RuleVerifier<PG1001_LabelValueMustNotBeAnIdentifier>.VerifyAnalyzerAsync("""
        class Shared(Counter<int> counter, Histogram<double> histogram, Guid instance, Prometheus.Counter calls, Prometheus.Histogram times)
        {
            private static readonly KeyValuePair<string, object?>[] Common = [new("process.uuid", Guid.NewGuid())];
            private readonly KeyValuePair<string, object?>[] _own = [new("owner", instance)];

            public void Handle(string userId, string kind)
            {
                string[] tags = [$"kind:{kind}", [|$"user:{userId}"|]];
                StatsdClient.DogStatsd.Increment("a", tags: tags);
                StatsdClient.DogStatsd.Histogram("b", 1, tags: tags);
                var labels = new[] { kind, [|userId|] };
                calls.WithLabels(labels).Inc();
                times.WithLabels(labels).Observe(1);
                KeyValuePair<string, object?>[] pairs = [.. Common, new("kind", kind), new("who", [|userId|])];
                counter.Add(1, pairs);
                histogram.Record(1, pairs);
                counter.Add(1, Common);
                counter.Add(1, _own);
            }

            private static void Describe(ref TagList tags, string orderId) => tags.Add("what", [|orderId|]);
        }
        """);

    [Fact]
    public Task OptionsNameWhatIsBoundedWhatIsNotAndTheProjectsOwnWrappers() => RuleVerifier<PG1001_LabelValueMustNotBeAnIdentifier>.VerifyAnalyzerAsync(
        ["""
        namespace Shop;

        class Telemetry(Counter<int> counter)
        {
            public static void Count(string name, string label) { }

            public void Handle(string tenantId, string grade, string userId)
            {
                counter.Add(1, new KeyValuePair<string, object?>("tenant", tenantId));
                counter.Add(1, new KeyValuePair<string, object?>("grade", [|grade|]));
                Count(userId, [|userId|]);
            }
        }
        """],
        """
        dotnet_diagnostic.PG1001.bounded_names = tenantId
        dotnet_code_quality.PG1001.unbounded_names = grade
        dotnet_code_quality.metric_wrappers = Shop.Telemetry.Count:1
        """);

    [Fact]
    public Task TestsMayUseWhatTheyLike() => RuleVerifier<PG1001_LabelValueMustNotBeAnIdentifier>.VerifyAnalyzerAsync("""
        class FactAttribute : Attribute;

        class CounterTests
        {
            [Fact]
            public void Counts() => new Meter("m").CreateCounter<int>("c").Add(1, new KeyValuePair<string, object?>("id", Guid.NewGuid()));
        }
        """);
}
