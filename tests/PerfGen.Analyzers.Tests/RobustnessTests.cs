using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PerfGen.Analyzers.Tests.Verification;

namespace PerfGen.Analyzers.Tests;

/// <summary>Analyzers see code while it is typed. Whatever it is, they must not throw: the verifier rethrows what would be AD0001.</summary>
public sealed class RobustnessTests
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> _all =
    [
        .. typeof(Descriptors).Assembly.GetTypes()
            .Where(static type => !type.IsAbstract && type.IsAssignableTo(typeof(DiagnosticAnalyzer)))
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    [Theory]
    [InlineData("class C { void M(Counter<int> c) { c.Add(1, new KeyValuePair<string, object?>(\"a\" } }")]
    [InlineData("class C { void M(Counter<int> c) { c.Add(1, new KeyValuePair<string, object?>(); c.Add(); c.Add(1,; } }")]
    [InlineData("class C { void M(Counter<int> c) { c.Add(1, [new(\"a\", ), ..]); c.Add(1, [.. c.]); } }")]
    [InlineData("class C { void M(Counter<Missing> c, Missing<int> m) { c.Add(new Missing(), new(\"a\", m.Id)); } }")]
    [InlineData("class C { static Prometheus.Counter A = B; static Prometheus.Counter B = A; void M() { A.WithLabels(\"x\").Inc(); } }")]
    [InlineData("class C { Prometheus.Counter A => A; void M() { A.WithLabels(\"x\").Inc(); } }")]
    [InlineData("class C { static string[] N = M; static string[] M = [.. N]; static Prometheus.Counter A = Prometheus.Metrics.CreateCounter(\"a\", \"A\", N); void X() { A.WithLabels(M).Inc(); } }")]
    [InlineData("class C { void M(Counter<int> c) { var t = t; c.Add(1, t); string s = s; c.Add(1, new(\"a\", s)); } }")]
    [InlineData("class C { void M(Counter<int> c) { var a = b; var b = a; c.Add(1, new KeyValuePair<string, object?>(\"a\", a)); } }")]
    [InlineData("class C { Counter<int> c = new Meter(\"m\").CreateCounter<int>( ; void M() => c.Add(-); }")]
    [InlineData("class C { Counter<int> c = new Meter().CreateCounter(\"x\"); C() { c = c; } void M() => c.Add(-c, default, default); }")]
    [InlineData("class C { void M() { Prometheus.Metrics.CreateCounter(); Prometheus.Metrics.CreateCounter(null, null, null); Prometheus.Metrics.CreateCounter(\"a\", \"b\", new Prometheus.CounterConfiguration { LabelNames = }); } }")]
    [InlineData("class C { void M() { StatsdClient.DogStatsd.Increment($\"{}\", tags: [$\"{\", \"a:\" + ]); } }")]
    [InlineData("class C { void M() { _ = new App.Metrics.MetricTags(new[] { }, ); new App.Metrics.Counter.CounterOptions { Name }; } }")]
    [InlineData("var tags = new TagList { { \"a\" }, { }, { 1, 2, 3 } }; tags.Add(); tags[0] = ; new Meter(\"m\").CreateCounter<int>(\"c\").Add(1, tags);")]
    [InlineData("class C { void M(Counter<int> c) => c.Add(1, new KeyValuePair<string, object?>(\"a\", x switch { })); }")]
    [InlineData("class C { void M(Counter<int> c, object o) { c.Add(1, new KeyValuePair<string, object?>(\"a\", o is { } p ? p. : )); } }")]
    [InlineData("partial class C { partial Counter<int> P { get; } } partial class C { void M() => P.Add(1, new(\"a\", Guid.NewGuid())); }")]
    [InlineData("enum E { } class C { void M(Counter<int> c, E e) => c.Add(1, new KeyValuePair<string, object?>(\"a\", e)); }")]
    [InlineData("namespace System.Diagnostics.Metrics { class Meter { public object CreateCounter() => null!; } class Counter<T> { public void Add() { } } class C { void M(Counter<int> c) { c.Add(); new Meter().CreateCounter(); } } }")]
    [InlineData("namespace Prometheus { static class Metrics { public static Counter CreateCounter(string name) => null!; } class Counter { public void WithLabels(int a) { } public void Inc(string text) { } } class C { void M() { Metrics.CreateCounter(\"a\").Inc(\"b\"); } } }")]
    public async Task BrokenCodeDoesNotBreakARule(string source) =>
        await MetricCode.AnalyzeAsync(MetricCode.Compile([source]), _all, "dotnet_code_quality.metric_wrappers = , :1, A.B:x, C.M:0:99");

    /// <summary>The sample's files as they are while they are typed: each cut off in several places, all in one compilation that has most types several times.</summary>
    [Theory]
    [MemberData(nameof(HotPathRulesTests.Ids), MemberType = typeof(HotPathRulesTests))]
    public async Task CodeThatIsStillTypedDoesNotEither(string id)
    {
        const int Cuts = 8;
        string whole = await File.ReadAllTextAsync(Path.Combine(HotPathRulesTests.Folder, "Wrong", id + ".cs"), TestContext.Current.CancellationToken);
        await MetricCode.AnalyzeAsync(MetricCode.Compile(Enumerable.Range(1, Cuts).Select(cut => whole[..(whole.Length * cut / Cuts)])), _all);
    }

    /// <summary>The same without the libraries: every type is missing, and every name may be anything.</summary>
    [Theory]
    [MemberData(nameof(HotPathRulesTests.Ids), MemberType = typeof(HotPathRulesTests))]
    public async Task NeitherDoesCodeWhoseLibrariesAreNotThere(string id)
    {
        string whole = await File.ReadAllTextAsync(Path.Combine(HotPathRulesTests.Folder, "Wrong", id + ".cs"), TestContext.Current.CancellationToken);
        Compilation compilation = MetricCode.Compile([whole, "namespace Prometheus { class Metrics; } namespace PerfGen { class Profiler; }"]);
        await MetricCode.AnalyzeAsync(compilation.WithReferences(MetricLibraries.Framework.Take(1)), _all);
        await MetricCode.AnalyzeAsync(compilation.WithReferences(MetricLibraries.Framework), _all);
    }

    [Fact]
    public async Task NeitherDoesAMethodOfTenThousandLines()
    {
        var source = new StringBuilder("class C { static readonly Prometheus.Counter P = Prometheus.Metrics.CreateCounter(\"p\", \"P\", \"a\"); void M(Counter<int> c, string userId, bool b) {\n");
        for (int line = 0; line < 10_000; line++)
        {
            source.AppendLine((line % 4) switch
            {
                0 => $"var x{line} = b ? \"a\" : userId;",
                1 => $"c.Add(1, new KeyValuePair<string, object?>(\"x\", x{line - 1}));",
                2 => $"P.WithLabels(x{line - 2}).Inc();",
                _ => $"if (b) {{ var tags = new TagList {{ {{ \"a\", x{line - 3} }} }}; c.Add(1, tags); }}",
            });
        }

        await MetricCode.AnalyzeAsync(MetricCode.Compile([source.Append("} }").ToString()]), _all);
    }

    [Fact]
    public async Task NorAnExpressionThatIsVeryDeep()
    {
        string sum = string.Join(" + ", Enumerable.Repeat("userId", 500));
        await MetricCode.AnalyzeAsync(MetricCode.Compile([$"class C {{ void M(Counter<int> c, string userId) => c.Add(1, new KeyValuePair<string, object?>(\"a\", {sum})); }}"]), _all);
    }
}
