using PerfGen.Analyzers.Correctness;
using PerfGen.Analyzers.Tests.Verification;

namespace PerfGen.Analyzers.Tests.Correctness;

public sealed class PG3002_MetricMustBeDeclaredOneWayTests
{
    [Theory]
    [InlineData("""Metrics.CreateCounter("x", "X");""", """[|Metrics.CreateGauge("x", "X")|];""")]
    [InlineData("""Metrics.CreateCounter("x", "X", "a");""", """[|Metrics.CreateCounter("x", "X", "b")|];""")]
    [InlineData("""Metrics.CreateCounter("x", "X");""", """[|Metrics.CreateCounter("x", "X", "b")|];""")]
    [InlineData("""AppMeter.Instance.CreateCounter<int>("x");""", """[|AppMeter.Instance.CreateCounter<long>("x")|];""")]
    [InlineData("""AppMeter.Instance.CreateCounter<int>("x");""", """[|AppMeter.Instance.CreateHistogram<int>("x")|];""")]
    [InlineData("""AppMeter.Instance.CreateHistogram<double>("x", "s");""", """[|AppMeter.Instance.CreateHistogram<double>("x", "ms")|];""")]
    [InlineData("""new Meter("other").CreateCounter<int>("x"); var meter = new Meter("m"); meter.CreateCounter<int>("x");""", """[|AppMeter.Instance.CreateCounter<long>("x")|];""")]
    public Task ADifferenceIsReportedAtTheSecondDeclaration(string one, string two) => VerifyAsync(one, two);

    [Theory]
    [InlineData("""Metrics.CreateCounter("x", "X", "a", "b");""", """Metrics.CreateCounter("x", "Another text", "b", "a");""")]
    [InlineData("""Metrics.CreateCounter("x", "X");""", """Metrics.WithCustomRegistry(null!).CreateGauge("x", "X");""")]
    [InlineData("""Metrics.CreateCounter("x", "X");""", """Metrics.CreateGauge("y", "Y");""")]
    [InlineData("""Metrics.CreateCounter("x", "X", "a");""", """Metrics.CreateCounter("x", "X", Names());""")]
    [InlineData("""AppMeter.Instance.CreateCounter<int>("x");""", """AppMeter.Instance.CreateCounter<int>("x");""")]
    [InlineData("""AppMeter.Instance.CreateCounter<int>("x");""", """AppMeter.Second.CreateHistogram<int>("x");""")]
    [InlineData("""AppMeter.Instance.CreateCounter<int>("x");""", """meter.CreateCounter<long>("x");""")]
    [InlineData("""AppMeter.Instance.CreateHistogram<double>("x", "s");""", """AppMeter.Instance.CreateHistogram<double>("x", unit: Unit());""")]
    public Task TheSameDeclarationOrAnotherRegistryIsNot(string one, string two) => VerifyAsync(one, two);

    private static Task VerifyAsync(string one, string two) => RuleVerifier<PG3002_MetricMustBeDeclaredOneWay>.VerifyAnalyzerAsync(Source("One", one), Source("Two", two), """
        static class AppMeter
        {
            public static readonly Meter Instance = new("m");
            public static readonly Meter Second = new("n");
        }
        """);

    private static string Source(string type, string statement) => $$"""
        using Prometheus;

        class {{type}}
        {
            public void Declare(Meter meter)
            {
                {{statement}}
            }

            private static string[] Names() => [];

            private static string Unit() => "s";
        }
        """.Replace("Declare(Meter meter)", statement.Contains("var meter", StringComparison.Ordinal) ? "Declare()" : "Declare(Meter meter)", StringComparison.Ordinal);
}
