using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PerfGen.Analyzers.Profiling;
using PerfGen.Analyzers.Tests.Verification;
using PerfGen.Generators;

namespace PerfGen.Analyzers.Tests.Profiling;

public sealed class PG6008_ProjectMustBeAbleToInterceptTests
{
    private const string Source = "using PerfGen; class C { [Profile] public static int M() => 1; int N() => M(); }";

    [Fact]
    public async Task AMissingNamespaceIsAnErrorThatSaysWhatToAdd()
    {
        Diagnostic diagnostic = Assert.Single(await AnalyzeAsync(Source, LanguageVersion.CSharp14, "Other;Perf"));

        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Equal("M", diagnostic.Location.SourceTree!.ToString().Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length));
        Assert.Equal(
            "Nothing can be measured in this project: 'PerfGen.Generated' is not among its InterceptorsNamespaces. "
            + "Add to the project: <InterceptorsNamespaces>$(InterceptorsNamespaces);PerfGen.Generated</InterceptorsNamespaces>.",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task AnOldLanguageVersionIsAnError() => Assert.Equal(
        "Nothing can be measured in this project: its language version is 11.0, and generated code is C# 12. Set LangVersion to 12 or later, or remove it.",
        Assert.Single(await AnalyzeAsync(Source, LanguageVersion.CSharp11, "PerfGen.Generated")).GetMessage(CultureInfo.InvariantCulture));

    [Theory]
    [InlineData(Source, LanguageVersion.CSharp12, " Other ; PerfGen.Generated")]
    [InlineData(Source, LanguageVersion.CSharp14, "PerfGen")]
    [InlineData("using PerfGen; interface IBase { int M(); } [Profile] interface I : IBase { }", LanguageVersion.CSharp14, "PerfGen.Generated")]
    [InlineData("class C { }", LanguageVersion.CSharp10, "")]
    [InlineData("using PerfGen; class C { int P { [Profile] get => 1; } }", LanguageVersion.CSharp10, "")]
    [InlineData("using PerfGen; class C { [Profile, ProfileIgnore] int M() => 1; }", LanguageVersion.CSharp10, "")]
    public async Task AProjectThatCanOrNeedNotIsNot(string source, LanguageVersion version, string namespaces) =>
        Assert.Empty(await AnalyzeAsync(source, version, namespaces));

    [Theory]
    [InlineData(LanguageVersion.CSharp11, "PerfGen.Generated")]
    [InlineData(LanguageVersion.CSharp14, "Other")]
    public void NothingIsGeneratedThatWouldHideIt(LanguageVersion version, string namespaces)
    {
        CSharpCompilation compilation = Compile(Source, version, namespaces);

        GeneratorDriverRunResult run = CSharpGeneratorDriver
            .Create([new ProfileGenerator().AsSourceGenerator()], parseOptions: (CSharpParseOptions)compilation.SyntaxTrees[0].Options)
            .RunGenerators(compilation, TestContext.Current.CancellationToken)
            .GetRunResult();

        Assert.Empty(run.GeneratedTrees);
    }

    private static async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(string source, LanguageVersion version, string namespaces) =>
        await MetricCode.AnalyzeAsync(Compile(source, version, namespaces), [new OneRule(new PG6008_ProjectMustBeAbleToIntercept())]);

    private static CSharpCompilation Compile(string source, LanguageVersion version, string namespaces)
    {
        CSharpParseOptions options = CSharpParseOptions.Default.WithLanguageVersion(version).WithFeatures([new("InterceptorsNamespaces", namespaces)]);
        return CSharpCompilation.Create(
            "Shop", [CSharpSyntaxTree.ParseText(source, options, "/src/Source.cs")], MetricLibraries.All, MetricCode.CompilationOptions(isProgram: false));
    }
}
