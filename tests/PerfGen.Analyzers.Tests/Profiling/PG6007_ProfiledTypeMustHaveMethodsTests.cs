using System.Globalization;
using Microsoft.CodeAnalysis;
using AtTheEnd = PerfGen.Analyzers.Tests.Verification.RuleVerifier<PerfGen.Analyzers.Profiling.PG6007AtTheEnd_PatternMustMatchAMethod>;
using Verify = PerfGen.Analyzers.Tests.Verification.RuleVerifier<PerfGen.Analyzers.Profiling.PG6007_ProfiledTypeMustHaveMethods>;

namespace PerfGen.Analyzers.Tests.Profiling;

public sealed class PG6007_ProfiledTypeMustHaveMethodsTests
{
    [Theory]
    [InlineData("[[|Profile|]] class C { }")]
    [InlineData("[[|Profile|]] class C { public int P { get; set; } public C() { } ~C() { } }")]
    [InlineData("[[|Profile|]] abstract class C { public abstract int M(); }")]
    [InlineData("[[|Profile|]] struct S { [ProfileIgnore] public int M() => 1; }")]
    [InlineData("[[|Profile|]] record R(int X);")]
    public Task ATypeWithoutMethodsIsReported(string source) => Verify.VerifyAnalyzerAsync("using PerfGen;\n" + source);

    [Theory]
    [InlineData("[Profile] class C { private int M() => 1; }")]
    [InlineData("[Profile] record R(int X) { public int M() => X; }")]
    [InlineData("class C { }")]
    public Task ATypeWithAMethodIsNot(string source) => Verify.VerifyAnalyzerAsync("using PerfGen;\n" + source);

    [Theory]
    [InlineData("no ordinary method of this project has a name, or a type, that matches 'Stop.*'", "[assembly: [|Profile(\"Stop.*\")|]]")]
    [InlineData("no ordinary method of this project has a name, or a type, that matches 'Shop.Orders.Take'", "[assembly: Profile(\"Shop.*\"), [|ProfileIgnore(\"Shop.Orders.Take\")|]]")]
    [InlineData("'File' has no method of that name", "[assembly: [|ProfileCalls(typeof(File), \"ReadEverything\")|]]")]
    [InlineData("calls of 'EndpointRouteBuilderExtensions' are intercepted by the framework's own generators, and a call can be intercepted once", "[assembly: [|ProfileCalls(typeof(Microsoft.AspNetCore.Builder.EndpointRouteBuilderExtensions), \"MapGet\")|]]")]
    public async Task APatternThatMatchesNothingIsReported(string reason, string attribute)
    {
        Diagnostic diagnostic = Assert.Single(await AtTheEnd.DiagnosticsAsync([$"using PerfGen;\n{attribute}\nnamespace Shop {{ class Orders {{ public int Place() => 1; }} }}"]));

        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
        Assert.Equal($"This measures nothing: {reason}", diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("[assembly: Profile(\"Shop.*\"), ProfileIgnore(\"Shop.Orders.Place\")]")]
    [InlineData("[assembly: Profile(\"*.Orders\"), Profile(\"Shop.Orders.Pl*\")]")]
    [InlineData("[assembly: ProfileCalls(typeof(File), \"Read*\"), ProfileCalls(typeof(Stream), nameof(Stream.Read))]")]
    public Task APatternThatMatchesIsNot(string attribute) => AtTheEnd.VerifyAnalyzerAsync($"using PerfGen;\n{attribute}\nnamespace Shop {{ class Orders {{ public int Place() => 1; }} }}");
}
