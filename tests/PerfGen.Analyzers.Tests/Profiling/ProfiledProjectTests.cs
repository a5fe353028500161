using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PerfGen.Analyzers.Profiling;
using PerfGen.Analyzers.Rules;
using PerfGen.Analyzers.Tests.Verification;
using PerfGen.Shared;

namespace PerfGen.Analyzers.Tests.Profiling;

/// <summary>Where the uses of profiled methods are looked for, and when.</summary>
public sealed class ProfiledProjectTests
{
    private const int Callers = 20;

    /// <summary>One file declares, the others call: twice, once of them where no call can be redirected.</summary>
    private static readonly SourceProject _project = SourceProject.Of("public class Target { [PerfGen.Profile] public int M() => 1; }") with
    {
        Files =
        [
            ("Target.cs", "public class Target { [PerfGen.Profile] public int M() => 1; }"),
            .. Enumerable.Range(0, Callers).Select(static file => ($"Caller{file:00}.cs", $"class Caller{file:00} {{ int N(Target target) {{ System.Func<int> later = target.M; return later() + target.M(); }} }}")),
        ],
    };

    [Fact]
    public async Task AFileThatIsReadInPassingHasTheSameUses()
    {
        Compilation compilation = GeneratorRun.Of(_project).Compilation;
        var rule = new Looking();
        await MetricCode.AnalyzeAsync(compilation, [new OneRule(rule)]);

        Assert.Equal(Callers + 1 - ProfiledProject.FilesOfAnEditor, rule.Project!.FilesReadInPassing);
        Assert.Equal(2 * Callers, rule.Project.Uses(TestContext.Current.CancellationToken).Count);
        Assert.Equal(Describe(ProfiledProject.Of(compilation, TestContext.Current.CancellationToken)), Describe(rule.Project));
    }

    /// <summary>An editor analyzes what is open and never comes to the end.</summary>
    [Fact]
    public async Task NothingIsReadInPassingForAFewOpenFiles()
    {
        Compilation compilation = GeneratorRun.Of(_project).Compilation;
        var rule = new Looking();
        var noted = new Noting();
        CompilationWithAnalyzers editor = compilation.WithAnalyzers([new OneRule(rule), new OneRule(noted)]);
        foreach (SyntaxTree tree in compilation.SyntaxTrees.Take(ProfiledProject.FilesOfAnEditor))
            await editor.GetAnalyzerSemanticDiagnosticsAsync(editor.Compilation.GetSemanticModel(tree), filterSpan: null, TestContext.Current.CancellationToken);

        Assert.Null(rule.Project);
        Assert.NotEmpty(noted.Compilations);
        Assert.All(noted.Compilations, static analyzed => Assert.Equal(0, ProfiledProject.Of(analyzed, TestContext.Current.CancellationToken).FilesReadInPassing));
    }

    /// <summary>An editor has <c>assembly/generator/name</c>; a build has that in its output folder, or wherever the project wants it.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("/shop/obj/Release/net10.0/")]
    [InlineData("/shop/obj/Release/net10.0/generated/")]
    [InlineData("C:\\shop\\obj\\")]
    public void WhatGeneratorsWroteHasNoUses(string folder)
    {
        Compilation compilation = GeneratorRun.Of(_project).Compilation;
        foreach (SyntaxTree tree in compilation.SyntaxTrees.Where(GeneratedTrees.IsOurs))
            compilation = compilation.ReplaceSyntaxTree(tree, tree.WithFilePath(folder + tree.FilePath));
        SyntaxTree another = compilation.SyntaxTrees.First(static tree => tree.FilePath.EndsWith("Caller00.cs", StringComparison.Ordinal));
        compilation = compilation.AddSyntaxTrees(another.WithRootAndOptions(another.GetRoot(TestContext.Current.CancellationToken), another.Options).WithFilePath($"{folder}Other.Generators/Other.Generators.Writer/Pages/Caller.g.cs"));

        string[] files = [.. ProfiledProject.Of(compilation, TestContext.Current.CancellationToken).Uses(TestContext.Current.CancellationToken).Select(static use => Path.GetFileName(use.Name.SyntaxTree.FilePath)).Distinct()];
        Assert.Equal(Callers, files.Length);
        Assert.All(files, static file => Assert.DoesNotContain(".g.cs", file, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Describe(ProfiledProject project) => project.Uses(TestContext.Current.CancellationToken).Select(static use =>
        $"{use.Name.GetLocation().GetLineSpan()} {string.Join(',', use.Redirected.Select(static reached => reached.Method.Id))} {string.Join(',', use.Unmeasured.Select(static missed => missed.Obstacle.Reason))}");

    private sealed class Looking() : WholeProjectRule(Descriptors.PG6002)
    {
        public ProfiledProject? Project { get; private set; }

        protected override void Analyze(ProfiledProject project, CompilationAnalysisContext context) => Project = project;
    }

    private sealed class Noting() : Rule(Descriptors.PG6002)
    {
        public ConcurrentBag<Compilation> Compilations { get; } = [];

        public override void Begin(RuleSession session) => Compilations.Add(session.Start.Compilation);
    }
}
