using PerfGen.Analyzers.Correctness;
using PerfGen.Analyzers.Tests.Verification;

namespace PerfGen.Analyzers.Tests.Correctness;

public sealed class PG3003_CounterMustNotBeDecreasedTests
{
    [Theory]
    [InlineData("""counter.Add([|-1|]);""")]
    [InlineData("""counter.Add([|-1|], new KeyValuePair<string, object?>("a", 1));""")]
    [InlineData("""counter?.Add([|-Step|]);""")]
    [InlineData("""counter.Add([|-items.Count|]);""")]
    [InlineData("""doubles.Add([|-0.5|]);""")]
    [InlineData("""const int Less = -3; counter.Add([|Less|]);""")]
    [InlineData("""total.Inc([|-1|]);""")]
    [InlineData("""total.WithLabels("a").Inc([|-1|]);""")]
    public Task ANegativeAmountIsReported(string statement) => VerifyAsync(statement);

    [Theory]
    [InlineData("""counter.Add(1);""")]
    [InlineData("""counter.Add(items.Count);""")]
    [InlineData("""counter.Add(-delta);""")]
    [InlineData("""upDown.Add(-1);""")]
    [InlineData("""gauge.Inc(-1);""")]
    [InlineData("""gauge.Dec(1);""")]
    [InlineData("""total.Inc();""")]
    [InlineData("""total.Inc(0);""")]
    [InlineData("""items.Add(-1);""")]
    [InlineData("""StatsdClient.DogStatsd.Counter("c", -1);""")]
    [InlineData("""new Meter("m").CreateHistogram<int>("h").Record(-1);""")]
    public Task APositiveOneAndWhatMayFallAreNot(string statement) => VerifyAsync(statement);

    private static Task VerifyAsync(string statement) => RuleVerifier<PG3003_CounterMustNotBeDecreased>.VerifyAnalyzerAsync($$"""
        class Service
        {
            private const int Step = 5;

            public void Handle(Counter<int> counter, Counter<double> doubles, UpDownCounter<int> upDown, Prometheus.Counter total, Prometheus.Gauge gauge, List<int> items, int delta)
            {
                {{statement}}
            }
        }
        """);
}
