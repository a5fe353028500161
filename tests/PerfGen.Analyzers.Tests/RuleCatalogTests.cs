using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PerfGen.Analyzers.Tests;

/// <summary>A rule is its descriptor, its class, its page, its release entry and its tests: none without the others.</summary>
public sealed class RuleCatalogTests
{
    private static readonly Assembly _analyzers = typeof(Descriptors).Assembly;
    private static readonly string _folder = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "analyzers"));

    public static TheoryData<string> Ids() => [.. Descriptions().Select(static rule => rule.Id)];

    [Fact]
    public void ThereAreRules() => Assert.NotEmpty(Descriptions());

    [Theory]
    [MemberData(nameof(Ids))]
    public void ARuleHasOneClassNamedAfterIt(string id)
    {
        Type type = Assert.Single(AnalyzerTypes(), type => type.Name.StartsWith(id + "_", StringComparison.Ordinal));
        var analyzer = (DiagnosticAnalyzer)Activator.CreateInstance(type)!;
        Assert.Equal(id, Assert.Single(analyzer.SupportedDiagnostics.Select(static rule => rule.Id).Distinct()));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void ARuleHasAPageWithAllItsParts(string id)
    {
        string page = File.ReadAllText(Path.Combine(_folder, "docs", id + ".md"));
        Assert.StartsWith($"# {id}: ", page, StringComparison.Ordinal);
        foreach (string part in (string[])["## Wrong", "## Right", "## When to suppress it"])
            Assert.Contains(part, page, StringComparison.Ordinal);
        if (id.CompareTo("PG6", StringComparison.Ordinal) < 0)
        {
            Assert.Contains("## Options", page, StringComparison.Ordinal);
            Assert.Contains("## Source of the guidance", page, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void ARuleHasAReleaseEntryThatAgreesWithIt(string id)
    {
        DiagnosticDescriptor rule = Descriptions().Single(rule => rule.Id == id);
        string type = AnalyzerTypes().Single(type => type.Name.StartsWith(id + "_", StringComparison.Ordinal)).Name;
        string releases = File.ReadAllText(Path.Combine(_folder, "PerfGen.Analyzers", "AnalyzerReleases.Unshipped.md"))
            + File.ReadAllText(Path.Combine(_folder, "PerfGen.Analyzers", "AnalyzerReleases.Shipped.md"));
        Assert.Contains($"{id} | {rule.Category} | {(rule.IsEnabledByDefault ? rule.DefaultSeverity : "Disabled")} | {type}", releases, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void ARuleHasATestClass(string id) =>
        Assert.Contains(typeof(RuleCatalogTests).Assembly.GetTypes(), type => type.Name.StartsWith(id + "_", StringComparison.Ordinal) && type.Name.EndsWith("Tests", StringComparison.Ordinal));

    [Fact]
    public void AFixIsForRulesThatExist()
    {
        string[] ids = [.. Descriptions().Select(static rule => rule.Id)];
        var fixers = typeof(CodeFixes.Fixing.RuleFixer).Assembly.GetTypes().Where(static type => !type.IsAbstract && type.IsAssignableTo(typeof(CodeFixProvider))).ToArray();
        Assert.NotEmpty(fixers);
        foreach (Type fixer in fixers)
            Assert.All(((CodeFixProvider)Activator.CreateInstance(fixer)!).FixableDiagnosticIds, id => Assert.Contains(id, ids));
    }

    private static DiagnosticDescriptor[] Descriptions() =>
    [
        .. typeof(Descriptors).GetFields(BindingFlags.Static | BindingFlags.Public)
            .Where(static field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(static field => (DiagnosticDescriptor)field.GetValue(null)!),
    ];

    private static IEnumerable<Type> AnalyzerTypes() => _analyzers.GetTypes().Where(static type => !type.IsAbstract && type.IsAssignableTo(typeof(DiagnosticAnalyzer)));

    private static string Here([CallerFilePath] string path = "") => path;
}
