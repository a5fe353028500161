using PerfGen.Analyzers.Allocation;
using PerfGen.Analyzers.Tests.Verification;

namespace PerfGen.Analyzers.Tests.Allocation;

public sealed class PG5004_TagsMustNotBeBuiltThroughCollectionsTests
{
    [Theory]
    [InlineData("Count.Add(1, [|names.Select(name => new KeyValuePair<string, object?>(name, name)).ToArray()|]);", "through LINQ")]
    [InlineData("""var tags = new List<KeyValuePair<string, object?>> { new("a", "b") }; Count.Add(1, [|tags.ToArray()|]);""", "by copying a collection")]
    [InlineData("""var tags = new List<KeyValuePair<string, object?>>(); tags.Add(new("a", "b")); Times.Record(1, [|CollectionsMarshal.AsSpan(tags)|]);""", "in a list")]
    [InlineData("""var tags = new Dictionary<string, object?> { ["a"] = "b" }; Count.Add(1, [|tags.ToArray()|]);""", "by copying a collection")]
    [InlineData("var tags = names.Select(name => new KeyValuePair<string, object?>(name, name)).ToArray(); Count.Add(1, [|tags|]);", "through LINQ")]
    [InlineData("""Prom.WithLabels([|names.Where(name => name.Length > 2).ToArray()|]).Inc();""", "through LINQ")]
    [InlineData("""StatsdClient.DogStatsd.Increment("a", tags: [|names.Select(name => "n:" + name).ToArray()|]);""", "through LINQ")]
    [InlineData("""_ = new Measurement<int>(1, [|new List<KeyValuePair<string, object?>> { new("a", "b") }|]);""", "in a list")]
    [InlineData("""Count.Add(1, [|[.. names.Select(name => new KeyValuePair<string, object?>(name, name)), new("a", "b")]|]);""", "by copying a collection")]
    public async Task TagsThatAreCollectedPerMeasurementAreReported(string statement, string how) => Assert.Equal(
        $"These tags are put together {how} for each measurement; put them into a TagList",
        Assert.Single(await RuleVerifier<PG5004_TagsMustNotBeBuiltThroughCollections>.DiagnosticsAsync([Source(statement)])).GetMessage(null));

    [Theory]
    [InlineData("""Count.Add(1, new KeyValuePair<string, object?>("a", "b"));""")]
    [InlineData("""Count.Add(1, new TagList { { "a", "b" } });""")]
    [InlineData("""var tags = new TagList(); foreach (string name in names) tags.Add(name, name); Count.Add(1, tags);""")]
    [InlineData("Count.Add(1, Kept);")]
    [InlineData("""Count.Add(1, [.. Kept, new("a", "b")]);""")]
    [InlineData("""Count.Add(names.Select(name => name.Length).Sum());""")]
    [InlineData("Prom.WithLabels(names).Inc();")]
    [InlineData("""Activity.Current?.AddEvent(new ActivityEvent("a", tags: new ActivityTagsCollection(names.Select(name => new KeyValuePair<string, object?>(name, name)))));""")]
    public Task OthersAreNot(string statement) => RuleVerifier<PG5004_TagsMustNotBeBuiltThroughCollections>.VerifyAnalyzerAsync(Source(statement));

    [Fact]
    public Task WhatRunsOnceMayDoAsItLikes() => RuleVerifier<PG5004_TagsMustNotBeBuiltThroughCollections>.VerifyAnalyzerAsync("""
        class C
        {
            private readonly Prometheus.Counter.Child _child;
            public C(Prometheus.Counter counter, string[] names) => _child = counter.WithLabels(names.Where(name => name.Length > 2).ToArray());
        }
        """);

    private static string Source(string statement) => $$"""
        using System.Runtime.InteropServices;

        class C(Counter<int> Count, Histogram<double> Times, Prometheus.Counter Prom)
        {
            static readonly KeyValuePair<string, object?>[] Kept = [new("a", "b")];

            void Handle(string[] names)
            {
                {{statement}}
            }
        }
        """;
}
