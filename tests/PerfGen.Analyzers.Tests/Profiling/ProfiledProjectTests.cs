using Microsoft.CodeAnalysis;
using PerfGen.Analyzers.Profiling;
using PerfGen.Shared;

namespace PerfGen.Analyzers.Tests.Profiling;

public sealed class ProfiledProjectTests
{
    /// <summary>An editor has <c>assembly/generator/name</c>; a build has that in its output folder, or wherever the project wants it.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("/shop/obj/Release/net10.0/")]
    [InlineData("/shop/obj/Release/net10.0/generated/")]
    [InlineData("C:\\shop\\obj\\")]
    public void WhatGeneratorsWroteHasNoUses(string folder)
    {
        Compilation compilation = GeneratorRun.Of(SourceProject.Of("") with
        {
            Files =
            [
                ("Target.cs", "public class Target { [PerfGen.Profile] public int M() => 1; }"),
                ("Caller.cs", "class Caller { int N(Target target) => target.M(); }"),
            ],
        }).Compilation;
        SyntaxTree caller = compilation.SyntaxTrees.First(static tree => tree.FilePath.EndsWith("Caller.cs", StringComparison.Ordinal));
        foreach (SyntaxTree tree in compilation.SyntaxTrees.Where(GeneratedTrees.IsOurs))
            compilation = compilation.ReplaceSyntaxTree(tree, tree.WithFilePath(folder + tree.FilePath));
        compilation = compilation.AddSyntaxTrees(
            caller.WithRootAndOptions(caller.GetRoot(TestContext.Current.CancellationToken), caller.Options).WithFilePath($"{folder}Other.Generators/Other.Generators.Writer/Pages/Caller.g.cs"));

        ProfiledProject project = ProfiledProject.Of(compilation, TestContext.Current.CancellationToken);

        Assert.Same(caller, Assert.Single(project.Uses).Name.SyntaxTree);
    }
}
