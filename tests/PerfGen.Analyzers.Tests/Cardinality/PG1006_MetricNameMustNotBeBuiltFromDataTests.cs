using PerfGen.Analyzers.Cardinality;
using PerfGen.Analyzers.Tests.Verification;

namespace PerfGen.Analyzers.Tests.Cardinality;

public sealed class PG1006_MetricNameMustNotBeBuiltFromDataTests
{
    [Theory]
    [InlineData("""meter.CreateCounter<int>([|$"orders.{userId}"|]);""")]
    [InlineData("""meter.CreateHistogram<double>([|"orders." + customer.Id|]);""")]
    [InlineData("""Prometheus.Metrics.CreateCounter([|$"requests_{customer.Id:N}"|], "Requests.");""")]
    [InlineData("""Prometheus.Metrics.CreateGauge([|string.Format("requests_{0}", userId)|], "Requests.");""")]
    [InlineData("""StatsdClient.DogStatsd.Increment([|$"orders.{userId}"|]);""")]
    [InlineData("""StatsdClient.DogStatsd.Gauge([|$"errors.{exception.Message}"|], 1);""")]
    [InlineData("""insights.TrackMetric([|$"duration {context.Request.Path}"|], 1);""")]
    [InlineData("""insights.GetMetric([|"orders-" + userId|]);""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>([|userId|], "x"));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>([|$"order.{customer.Id}"|], true));""")]
    [InlineData("""var tags = new TagList { { [|$"day.{DateTime.UtcNow:yyyyMMdd}"|], 1 } }; counter.Add(1, tags);""")]
    [InlineData("""_ = new App.Metrics.MetricTags([|userId|], "x");""")]
    [InlineData("""using var scope = PerfGen.Profiler.Scope([|$"order {customer.Id}"|]);""")]
    [InlineData("""foreach (var queue in queues) Prometheus.Metrics.CreateGauge([|$"queue_{queue.Label}_depth"|], "Depth.");""")]
    [InlineData("""foreach (var queue in queues) meter.CreateCounter<int>([|"queue." + queue.Label|]);""")]
    public Task ANameThatContainsDataIsReported(string statement) => VerifyAsync(statement);

    [Theory]
    [InlineData("""meter.CreateCounter<int>("orders");""")]
    [InlineData("""meter.CreateCounter<int>(Prefix + ".orders");""")]
    [InlineData("""meter.CreateCounter<int>($"{Prefix}.orders");""")]
    [InlineData("""meter.CreateCounter<int>($"{options.Prefix}.orders");""")]
    [InlineData("""meter.CreateCounter<int>($"{typeof(Service).Name}.orders");""")]
    [InlineData("""meter.CreateCounter<int>($"{nameof(Service)}.orders");""")]
    [InlineData("""meter.CreateCounter<int>(name);""")]
    [InlineData("""meter.CreateCounter<int>($"shop.{name}");""")]
    [InlineData("""foreach (var each in new[] { "a", "b" }) meter.CreateCounter<int>($"orders.{each}");""")]
    [InlineData("""foreach (var each in new[] { "a", "b" }) meter.CreateCounter<int>(each);""")]
    [InlineData("""foreach (var kind in Enum.GetValues<DayOfWeek>()) meter.CreateCounter<int>($"day.{kind}");""")]
    [InlineData("""meter.CreateCounter<int>($"{_prefix}_orders", description: $"Orders of {userId}");""")]
    [InlineData("""StatsdClient.DogStatsd.Increment($"{Prefix}.orders");""")]
    [InlineData("""StatsdClient.DogStatsd.Increment(name);""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("order", 1));""")]
    [InlineData("""foreach (var (key, value) in pairs) counter.Add(1, new KeyValuePair<string, object?>(key, value));""")]
    [InlineData("""Activity.Current?.SetTag($"user.{userId}", 1); using var activity = source.StartActivity($"order {userId}");""")]
    [InlineData("""using var scope = PerfGen.Profiler.Scope("order");""")]
    public Task ConstantNamesPrefixesAndRegistriesAreNot(string statement) => VerifyAsync(statement);

    [Fact]
    public Task InAHandlerThatRunsPerRequestAnyDataInANameIsReported() => RuleVerifier<PG1006_MetricNameMustNotBeBuiltFromData>.VerifyAnalyzerAsync("""
        using Microsoft.AspNetCore.Http;

        class Middleware(RequestDelegate next, Meter meter)
        {
            private readonly string _prefix = "shop";

            public async Task InvokeAsync(HttpContext context)
            {
                meter.CreateCounter<int>([|$"{_prefix}.{context.Request.Method}"|]).Add(1);
                meter.CreateCounter<int>($"{_prefix}.requests").Add(1);
                await next(context);
            }
        }
        """);

    private static Task VerifyAsync(string statement) => RuleVerifier<PG1006_MetricNameMustNotBeBuiltFromData>.VerifyAnalyzerAsync($$"""
        record Customer(Guid Id);

        record Queue(string Label);

        record Options(string Prefix);

        class Service(Meter meter, Counter<int> counter, ActivitySource source)
        {
            private const string Prefix = "shop";
            private readonly string _prefix = Prefix;

            public void Handle(string name, string userId, Customer customer, Exception exception, Options options, List<Queue> queues, Dictionary<string, string> pairs,
                Microsoft.ApplicationInsights.TelemetryClient insights, Microsoft.AspNetCore.Http.HttpContext context)
            {
                {{statement}}
            }

            public string Name => _prefix;
        }
        """);

    [Fact]
    public Task AtTheStartALoopMayMakeOneMetricForEachPartOfTheProgram() => RuleVerifier<PG1006_MetricNameMustNotBeBuiltFromData>.VerifyAnalyzerAsync("""
        class Workers(Meter meter)
        {
            private readonly Counter<int>[] _loops = new Counter<int>[8];

            public void Initialize(int count)
            {
                for (int i = 0; i < count; i++)
                    _loops[i] = meter.CreateCounter<int>($"worker.{i}.loops");
            }

            public void Handle(string[] kinds)
            {
                foreach (string kind in kinds)
                    meter.CreateCounter<int>([|$"kind.{kind}"|]).Add(1);
            }
        }
        """);
}
