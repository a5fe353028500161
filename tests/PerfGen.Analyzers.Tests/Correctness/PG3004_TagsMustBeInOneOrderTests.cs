using Microsoft.CodeAnalysis;
using PerfGen.Analyzers.Correctness;
using PerfGen.Analyzers.Tests.Verification;

namespace PerfGen.Analyzers.Tests.Correctness;

public sealed class PG3004_TagsMustBeInOneOrderTests
{
    [Theory]
    [InlineData("""counter.Add(1, Tag("a"), Tag("b")); [|counter.Add(1, Tag("b"), Tag("a"))|];""")]
    [InlineData("""counter.Add(1, Tag("a"), Tag("b")); [|counter.Add(1, [Tag("b"), Tag("a")])|];""")]
    [InlineData("""counter.Add(1, Tag("a"), Tag("b")); var tags = new TagList { { "b", 1 }, { "a", 1 } }; [|counter.Add(1, tags)|];""")]
    public Task AnotherOrderOfTheSameTagsIsHinted(string statement) => VerifyAsync(statement);

    [Theory]
    [InlineData("""counter.Add(1, Tag("a"), Tag("b")); counter.Add(1, Tag("a"), Tag("b"));""")]
    [InlineData("""counter.Add(1, Tag("a"), Tag("b")); counter.Add(1, Tag("b"), Tag("c"));""")]
    [InlineData("""counter.Add(1, Tag("a"), Tag("b")); other.Add(1, Tag("b"), Tag("a"));""")]
    [InlineData("""counter.Add(1, Tag("a"), Tag("b")); counter.Add(1, Tag(name), Tag("a"));""")]
    public Task TheSameOrderOtherTagsAndOtherInstrumentsAreNot(string statement) => VerifyAsync(statement);

    private static async Task VerifyAsync(string statement)
    {
        var diagnostics = await RuleVerifier<PG3004_TagsMustBeInOneOrder>.DiagnosticsAsync([$$"""
            class Service(Meter meter)
            {
                private readonly Counter<int> counter = meter.CreateCounter<int>("one");
                private readonly Counter<int> other = meter.CreateCounter<int>("two");

                public void Handle(string name)
                {
                    {{statement.Replace("Tag(\"", "new KeyValuePair<string, object?>(\"", StringComparison.Ordinal).Replace("\")", "\", 1)", StringComparison.Ordinal).Replace("Tag(name)", "new KeyValuePair<string, object?>(name, 1)", StringComparison.Ordinal)}}
                }
            }
            """]);
        Assert.All(diagnostics, static diagnostic => Assert.Equal(DiagnosticSeverity.Hidden, diagnostic.Severity));
    }
}
