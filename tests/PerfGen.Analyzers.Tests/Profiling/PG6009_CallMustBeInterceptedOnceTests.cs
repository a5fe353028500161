using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PerfGen.Analyzers.Profiling;
using PerfGen.Analyzers.Tests.Verification;

namespace PerfGen.Analyzers.Tests.Profiling;

public sealed partial class PG6009_CallMustBeInterceptedOnceTests
{
    private const string Source = """
        using PerfGen;
        public class Orders
        {
            [Profile]
            public static int Place(int id) => id;
            public int Call() => Place(1) + Place(2);
        }
        """;

    [Fact]
    public async Task ACallThatAnotherGeneratorInterceptsTooIsReportedAtTheCall()
    {
        Compilation compilation = WithAnotherInterceptor(GeneratorRun.Of(SourceProject.Of(Source)), "Case/Other.Generator/Interceptors.g.cs", call: 1);

        Diagnostic diagnostic = Assert.Single(await AnalyzeAsync(compilation));

        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Equal(Source.LastIndexOf("Place(2)", StringComparison.Ordinal), diagnostic.Location.SourceSpan.Start);
        Assert.Equal(
            "The call of 'Place' is intercepted by PerfGen and by Other.Generator, and a call can be intercepted once (CS9153); leave the method out with [ProfileIgnore], or with a narrower ProfileCalls",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));

        // The compiler says so as well, in the generated code.
        Assert.Contains(compilation.GetDiagnostics(TestContext.Current.CancellationToken), static error => error.Id == "CS9153");
    }

    [Fact]
    public async Task AnInterceptorInTheProjectsOwnFilesIsNamedByItsFile() => Assert.Contains(
        " is intercepted by PerfGen and by Mine.cs, ",
        Assert.Single(await AnalyzeAsync(WithAnotherInterceptor(GeneratorRun.Of(SourceProject.Of(Source)), "/src/Mine.cs", call: 0))).GetMessage(CultureInfo.InvariantCulture),
        StringComparison.Ordinal);

    [Fact]
    public async Task CallsThatAreInterceptedOnceAreNotReported() => Assert.Empty(await AnalyzeAsync(GeneratorRun.Of(SourceProject.Of(Source)).Compilation));

    [Fact]
    public async Task WhatIsNoDesignationIsIgnored()
    {
        GeneratorRun run = GeneratorRun.Of(SourceProject.Of(Source));
        Compilation broken = Designations().Matches(run.AllText).Aggregate(run.Compilation, static (compilation, designation) =>
            compilation.AddSyntaxTrees(Tree($"class X {{ [InterceptsLocation(1, {designation.Groups["data"].Value.Replace("A", "?", StringComparison.Ordinal)})] [InterceptsLocation] void M() {{ }} }}", "/src/Broken.cs")));

        Assert.Empty(await AnalyzeAsync(broken));
    }

    private static Compilation WithAnotherInterceptor(GeneratorRun run, string path, int call)
    {
        string designation = Designations().Matches(run.AllText)[call].Groups["data"].Value;
        return run.Compilation.AddSyntaxTrees(Tree($$"""
            namespace PerfGen.Generated.Others
            {
                file static class Interceptors
                {
                    [global::System.Runtime.CompilerServices.InterceptsLocation(1, {{designation}})]
                    public static int Other(int id) => id;
                }
            }
            namespace System.Runtime.CompilerServices
            {
                [AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
                file sealed class InterceptsLocationAttribute(int version, string data) : Attribute;
            }
            """, path));
    }

    private static SyntaxTree Tree(string text, string path) => CSharpSyntaxTree.ParseText(text, SourceProject.ParseOptions, path, Encoding.UTF8);

    private static async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(Compilation compilation) =>
        await MetricCode.AnalyzeAsync(compilation, [new OneRule(new PG6009_CallMustBeInterceptedOnce())]);

    [GeneratedRegex("""\[InterceptsLocation\(1, (?<data>"[^"]+")\)\]""", RegexOptions.ExplicitCapture)]
    private static partial Regex Designations();
}
