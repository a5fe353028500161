using Microsoft.CodeAnalysis;
using PerfGen.Analyzers.Correctness;
using PerfGen.Analyzers.Tests.Verification;

namespace PerfGen.Analyzers.Tests.Correctness;

public sealed class PG3001_LabelValuesMustMatchTheNamesTests
{
    [Theory]
    [InlineData("""[|_field.WithLabels("a")|].Inc();""")]
    [InlineData("""[|_field.WithLabels("a", "b", "c")|].Inc();""")]
    [InlineData("""[|_field.WithLabels()|].Inc();""")]
    [InlineData("""[|_field.Labels(new[] { "a" })|].Inc();""")]
    [InlineData("""[|_configured.WithLabels("a")|].Set(1);""")]
    [InlineData("""[|Property.WithLabels("a", "b")|].Observe(1);""")]
    [InlineData("""[|_assigned.WithLabels("a")|].Observe(1);""")]
    [InlineData("""[|Other.Elsewhere.WithLabels("a", "b")|].Inc();""")]
    [InlineData("""[|_shared.WithLabels("a")|].Inc();""")]
    [InlineData("""[|_lazy.Value.WithLabels("a")|].Inc();""")]
    [InlineData("""[|_unlabelled.WithLabels("a")|].Inc();""")]
    [InlineData("""var local = Prometheus.Metrics.CreateCounter("c", "C", "one"); [|local.WithLabels("a", "b")|].Inc();""")]
    [InlineData("""[|Prometheus.Metrics.CreateCounter("c", "C", "one").WithLabels("a", "b")|].Inc();""")]
    [InlineData("""string[] one = ["a"]; [|_field.WithLabels(one)|].Inc();""")]
    [InlineData("""_ = [|new App.Metrics.MetricTags(new[] { "a", "b" }, new[] { "x" })|];""")]
    [InlineData("""[|insights.GetMetric("m", "a").TrackValue(1, "x", "y")|];""")]
    public Task MoreOrFewerValuesThanNamesAreReported(string statement) => VerifyAsync(statement);

    [Theory]
    [InlineData("""_field.WithLabels("a", "b").Inc();""")]
    [InlineData("""_field.WithLabels(values).Inc();""")]
    [InlineData("""_field.Inc();""")]
    [InlineData("""_configured.WithLabels("a", "b").Set(1);""")]
    [InlineData("""Property.WithLabels("a").Observe(1);""")]
    [InlineData("""_hidden.WithLabels("a", "b", "c").Inc();""")]
    [InlineData("""_namesHidden.WithLabels("a", "b", "c").Inc();""")]
    [InlineData("""_twice.WithLabels("a").Inc();""")]
    [InlineData("""_shared.WithLabels(["a", "b"]).Inc();""")]
    [InlineData("""given.WithLabels("a").Inc();""")]
    [InlineData("""_ = new App.Metrics.MetricTags(new[] { "a", "b" }, new[] { "x", "y" });""")]
    [InlineData("""insights.GetMetric("m", "a").TrackValue(1); insights.GetMetric("m", "a").TrackValue(1, "x");""")]
    [InlineData("""_managed.WithLease(static counter => counter.Inc(), "a");""")]
    public Task AsManyValuesAsNamesOrNamesOutOfSightAreNot(string statement) => VerifyAsync(statement);

    private static Task VerifyAsync(string statement) => RuleVerifier<PG3001_LabelValuesMustMatchTheNames>.VerifyAnalyzerAsync($$"""
        using Prometheus;

        class Service
        {
            private static readonly string[] Names = ["one", "two"];
            private static readonly Counter _field = Metrics.CreateCounter("c", "C", "one", "two");
            private static readonly Gauge _configured = Metrics.CreateGauge("g", "G", new GaugeConfiguration { LabelNames = ["one", "two"] });
            private static readonly Counter _shared = Metrics.CreateCounter("s", "S", Names);
            private static readonly Lazy<Counter> _lazy = new(() => Metrics.CreateCounter("l", "L", "one", "two"));
            private static readonly Counter _unlabelled = Metrics.CreateCounter("u", "U");
            private static readonly Counter _hidden = Metrics.CreateCounter("h", "H", Configuration());
            private static readonly Counter _namesHidden = Metrics.CreateCounter("n", "N", LabelsOf("x"));
            private static readonly IManagedLifetimeMetricHandle<ICounter> _managed = Metrics.WithManagedLifetime(default).CreateCounter("m", "M", ["one"]);
            private readonly Histogram _assigned;
            private readonly Counter _twice;

            public Service(bool flag)
            {
                _assigned = Metrics.CreateHistogram("a", "A", ["one", "two"]);
                if (flag)
                    _twice = Metrics.CreateCounter("t", "T", "one");
                else
                    _twice = Metrics.CreateCounter("t", "T", "one", "two");
            }

            private static Summary Property { get; } = Metrics.CreateSummary("p", "P", "one");

            private static CounterConfiguration Configuration() => new();

            private static string[] LabelsOf(string what) => [what];

            public void Handle(Counter given, string[] values, Microsoft.ApplicationInsights.TelemetryClient insights)
            {
                {{statement}}
            }
        }
        """, """
        static class Other
        {
            public static readonly Prometheus.Counter Elsewhere = Prometheus.Metrics.CreateCounter("e", "E", labelNames: new[] { "one" });
        }
        """);

    [Fact]
    public async Task ItIsAnErrorAndTheMessageListsTheNames()
    {
        Diagnostic diagnostic = Assert.Single(await RuleVerifier<PG3001_LabelValuesMustMatchTheNames>.DiagnosticsAsync(["""
            [|Prometheus.Metrics.CreateCounter("c", "C", "one", "two").WithLabels("a")|].Inc();
            """]));
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Equal("'c' declares 2 labels (one, two) but 1 value is given here; the call throws", diagnostic.GetMessage(null));
    }
}
