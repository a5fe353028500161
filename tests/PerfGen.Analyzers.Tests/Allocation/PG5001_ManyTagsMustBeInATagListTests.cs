using PerfGen.Analyzers.Allocation;
using PerfGen.Analyzers.Tests.Verification;
using PerfGen.CodeFixes.Allocation;

namespace PerfGen.Analyzers.Tests.Allocation;

public sealed class PG5001_ManyTagsMustBeInATagListTests
{
    [Theory]
    [InlineData("""[|Count.Add(1, new KeyValuePair<string, object?>[] { new("a", a), new("b", a), new("c", a), new("d", a) })|];""")]
    [InlineData("""[|Count.Add(1, new[] { A, A, A, A })|];""")]
    [InlineData("""[|Times.Record(1, [|new KeyValuePair<string, object?>[5] { A, A, A, A, A }|])|];""")]
    [InlineData("""[|Count.Add(1, tags: new[] { A, A, A, A })|];""")]
    [InlineData("""foreach (char c in a) { [|Count.Add(1, new[] { A, A, A, A, new("c", c) })|]; }""")]
    [InlineData("""Action record = () => [|Count.Add(1, new[] { A, A, A, A })|];""")]
    public Task AnArrayOfManyTagsPerCallIsReported(string statement) =>
        VerifyAsync(statement.Replace("[|new KeyValuePair", "new KeyValuePair", StringComparison.Ordinal).Replace("}|])|]", "})|]", StringComparison.Ordinal));

    [Theory]
    [InlineData("Count.Add(1);")]
    [InlineData("Count.Add(1, A, A, A);")]
    [InlineData("Count.Add(1, A, A, A, A, A);")]
    [InlineData("Count.Add(1, [A, A, A, A]);")]
    [InlineData("Count.Add(1, new[] { A, A, A });")]
    [InlineData("""Count.Add(1, new TagList { { "a", a }, { "b", a }, { "c", a }, { "d", a } });""")]
    [InlineData("Count.Add(1, All);")]
    [InlineData("ReadOnlySpan<KeyValuePair<string, object?>> tags = [A, A, A, A]; Count.Add(1, tags);")]
    [InlineData("Activity.Current?.AddEvent(new ActivityEvent(\"e\", tags: new ActivityTagsCollection(new[] { A, A, A, A })));")]
    public Task FewTagsASpanAListAndWhatIsKeptAreNot(string statement) => VerifyAsync(statement);

    [Fact]
    public Task TheLimitIsAnOption() => RuleVerifier<PG5001_ManyTagsMustBeInATagList>.VerifyAnalyzerAsync(
        [Source("[|Count.Add(1, new[] { A, A })|];")], "dotnet_diagnostic.PG5001.max_tags = 1");

    [Fact]
    public Task TheFixMakesATagList() => FixVerifier<PG5001_ManyTagsMustBeInATagList, PG5001_ManyTagsMustBeInATagListFixer>.VerifyFixAsync(
        Source("""
            // Each.
                    [|Count.Add(1, new KeyValuePair<string, object?>[] { new("a", a), new KeyValuePair<string, object?>("b", a), KeyValuePair.Create<string, object?>("c", a), A })|]; // kept
                    [|Times.Record(2, tags: new[] { A, A, A, A })|];
            """),
        Source("""
            // Each.
                    Count.Add(1, new TagList { { "a", a }, { "b", a }, { "c", a }, A }); // kept
                    Times.Record(2, new TagList { A, A, A, A });
            """));

    private static Task VerifyAsync(string statement) => RuleVerifier<PG5001_ManyTagsMustBeInATagList>.VerifyAnalyzerAsync(Source(statement));

    private static string Source(string statement) => $$"""
        class C(Counter<int> Count, Histogram<double> Times)
        {
            static readonly KeyValuePair<string, object?> A = new("a", "b");
            static readonly KeyValuePair<string, object?>[] All = [A, A, A, A];

            void Handle(string a)
            {
                {{statement}}
            }
        }
        """;
}
