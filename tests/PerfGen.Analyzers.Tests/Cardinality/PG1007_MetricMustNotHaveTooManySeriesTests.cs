using Microsoft.CodeAnalysis;
using PerfGen.Analyzers.Cardinality;
using PerfGen.Analyzers.Tests.Verification;

namespace PerfGen.Analyzers.Tests.Cardinality;

public sealed class PG1007_MetricMustNotHaveTooManySeriesTests
{
    // A has 3 values, B 20, C 40.
    private const string Enums = """
        enum A { A1, A2, A3 }
        enum B { B1, B2, B3, B4, B5, B6, B7, B8, B9, B10, B11, B12, B13, B14, B15, B16, B17, B18, B19, B20 }
        enum C { C1, C2, C3, C4, C5, C6, C7, C8, C9, C10, C11, C12, C13, C14, C15, C16, C17, C18, C19, C20, C21, C22, C23, C24, C25, C26, C27, C28, C29, C30, C31, C32, C33, C34, C35, C36, C37, C38, C39, C40 }
        [Flags] enum F { F1 = 1, F2 = 2 }
        """;

    [Theory]
    [InlineData("counter.Add(1, Tag(\"a\", a), Tag(\"b\", b), Tag(\"c\", c));")]
    [InlineData("counter.Add(1, Tag(\"a\", a.ToString()), Tag(\"b\", b.ToString().ToLowerInvariant()), Tag(\"c\", c));")]
    [InlineData("counter.Add(1, Tag(\"a\", a), Tag(\"b\", $\"b-{b}\"), Tag(\"c\", c));")]
    [InlineData("counter.Add(1, Tag(\"a\", a), Tag(\"b\", b), Tag(\"c\", c), Tag(\"text\", text));")]
    [InlineData("counter.Add(1, Tag(\"c\", c), Tag(\"d\", c), Tag(\"ok\", flag));")]
    [InlineData("counter.Add(1, Tag(\"a\", a), Tag(\"b\", b)); counter.Add(1, Tag(\"c\", c));")]
    [InlineData("var tags = new TagList { { \"a\", a }, { \"b\", b } }; tags.Add(\"c\", c); counter.Add(1, tags);")]
    [InlineData("var what = flag ? \"x\" : \"y\"; counter.Add(1, Tag(\"c\", c), Tag(\"d\", c), Tag(\"what\", what));")]
    [InlineData("counter.Add(1, Tag(\"c\", c), Tag(\"b\", b), Tag(\"n\", flag ? a : (A?)null));")]
    [InlineData("counter.Add(1, [Tag(\"a\", a), Tag(\"b\", b), Tag(\"c\", c)]);")]
    [InlineData("counter.Add(1, Tag(\"b\", b), Tag(\"c\", c), Tag(\"w\", text switch { \"1\" => \"1\", \"2\" => \"2\", _ => \"3\" }));")]
    [InlineData("Action record = () => counter.Add(1, Tag(\"a\", a), Tag(\"b\", b), Tag(\"c\", c)); record();")]
    public Task AProductAboveTheLimitIsReportedAtTheInstrument(string statement) => VerifyAsync(statement, "[|counter|]");

    [Theory]
    [InlineData("counter.Add(1, Tag(\"b\", b), Tag(\"c\", c), Tag(\"ok\", flag));")]
    [InlineData("counter.Add(1, Tag(\"c\", c));")]
    [InlineData("counter.Add(1);")]
    [InlineData("counter.Add(1, Tag(\"text\", text), Tag(\"number\", number));")]
    [InlineData("counter.Add(1, Tag(\"b\", b), Tag(\"c\", c)); other.Add(1, Tag(\"a\", a), Tag(\"b\", b));")]
    [InlineData("counter.Add(1, Tag(\"b\", b), Tag(\"c\", c), Tag(\"f\", F.F1 | F.F2));")]
    [InlineData("counter.Add(1, Tag(\"b\", B.B1), Tag(\"c\", c), Tag(\"a\", a));")]
    [InlineData("counter.Add(1, Tag(\"c\", c)); counter.Add(1, Tag(\"c\", C.C1)); counter.Add(1, Tag(\"c\", \"none\"));")]
    [InlineData("counter.Add(1, Tag(\"b\", b == B.B1), Tag(\"c\", c), Tag(\"a\", a));")]
    [InlineData("counter.Add(1, Tag(\"b\", number), Tag(\"c\", c), Tag(\"a\", a), Tag(\"n\", text));")]
    [InlineData("Activity.Current?.SetTag(\"a\", a); Activity.Current?.SetTag(\"b\", b); Activity.Current?.SetTag(\"c\", c);")]
    [InlineData("var local = new List<object> { a, b, c }; counter.Add(1, Tag(\"n\", local.Count));")]
    public Task AProductWithinTheLimitOrThatCannotBeCountedIsNot(string statement) => VerifyAsync(statement, "counter");

    [Fact]
    public async Task TheMessageShowsTheProduct()
    {
        Diagnostic diagnostic = Assert.Single(await RuleVerifier<PG1007_MetricMustNotHaveTooManySeries>.DiagnosticsAsync([Source(
            "Requests.WithLabels(a.ToString(), c.ToString(), b.ToString()).Inc();", "counter").Replace("Requests =", "[|Requests|] =", StringComparison.Ordinal)]));
        Assert.Equal("'requests_total' may become 2,400 series (second 40 x third 20 x first 3); the limit is 2,000", diagnostic.GetMessage(null));
    }

    [Fact]
    public Task TheLimitIsAnOption() => RuleVerifier<PG1007_MetricMustNotHaveTooManySeries>.VerifyAnalyzerAsync(
        [Source("counter.Add(1, Tag(\"a\", a), Tag(\"ok\", flag));", "[|counter|]")], "dotnet_diagnostic.PG1007.max_series = 5");

    /// <summary>One more than the values for what is out of bounds; a partial method is one, whichever part has the labels.</summary>
    [Theory]
    [InlineData("[PerfGen.Profile] void [|Handle|]([PerfGen.ProfileLabel] A a, [PerfGen.ProfileLabel(MaxValues = 999)] string region) { }")]
    [InlineData("[PerfGen.Profile] void Handle([PerfGen.ProfileLabel] A a, [PerfGen.ProfileLabel(MaxValues = 99)] string region) { }")]
    [InlineData("[PerfGen.Profile] void [|Handle|]([PerfGen.ProfileLabel] B b, [PerfGen.ProfileLabel] C c, [PerfGen.ProfileLabel(Values = new[] { \"eu\", \"us\" })] string region) { }")]
    [InlineData("[PerfGen.Profile] void Handle([PerfGen.ProfileLabel] A a, string region, int number) { }")]
    [InlineData("partial void [|Handle|]([PerfGen.ProfileLabel] A a, [PerfGen.ProfileLabel(MaxValues = 999)] string region); partial void Handle(A a, string region) { }")]
    [InlineData("partial void [|Handle|](A a, string region); partial void Handle([PerfGen.ProfileLabel] A a, [PerfGen.ProfileLabel(MaxValues = 999)] string region) { }")]
    public Task LabelsOfAProfiledMethodMultiplyToo(string method) =>
        RuleVerifier<PG1007_MetricMustNotHaveTooManySeries>.VerifyAnalyzerAsync($"{Enums} partial class Service {{ {method} }}");

    private static Task VerifyAsync(string statement, string counter) => RuleVerifier<PG1007_MetricMustNotHaveTooManySeries>.VerifyAnalyzerAsync(Source(statement, counter));

    private static string Source(string statement, string counter) => $$"""
        {{Enums}}

        class Service(Meter meter)
        {
            private readonly Counter<int> {{counter}} = meter.CreateCounter<int>("orders");
            private readonly Counter<int> other = meter.CreateCounter<int>("others");
            private static readonly Prometheus.Counter Requests = Prometheus.Metrics.CreateCounter("requests_total", "Requests.", "first", "second", "third");

            public void Handle(A a, B b, C c, bool flag, string text, int number)
            {
                {{statement.Replace("Tag(", "new KeyValuePair<string, object?>(", StringComparison.Ordinal).Replace("Setnew KeyValuePair<string, object?>(", "SetTag(", StringComparison.Ordinal)}}
            }
        }
        """;
}
