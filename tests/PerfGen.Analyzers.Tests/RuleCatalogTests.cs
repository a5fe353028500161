using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PerfGen.Analyzers.Rules;

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
        Type type = Assert.Single(RuleTypes(), type => type.Name.StartsWith(id + "_", StringComparison.Ordinal));
        Assert.Equal(id, ((Rule)Activator.CreateInstance(type)!).Descriptor.Id);
    }

    [Fact]
    public void TheCatalogHasEveryRuleOnce() => Assert.Equal(RuleTypes().Select(static type => type.Name).Order(), RuleCatalog.All.Select(static rule => rule.GetType().Name).Order());

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
        string type = RuleTypes().Single(type => type.Name.StartsWith(id + "_", StringComparison.Ordinal)).Name;
        string releases = File.ReadAllText(Path.Combine(_folder, "PerfGen.Analyzers", "AnalyzerReleases.Unshipped.md"))
            + File.ReadAllText(Path.Combine(_folder, "PerfGen.Analyzers", "AnalyzerReleases.Shipped.md"));
        Assert.Contains($"{id} | {rule.Category} | {(rule.IsEnabledByDefault ? rule.DefaultSeverity : "Disabled")} | {type}", releases, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void ARuleHasATestClass(string id) =>
        Assert.Contains(typeof(RuleCatalogTests).Assembly.GetTypes(), type => type.Name.StartsWith(id + "_", StringComparison.Ordinal) && type.Name.EndsWith("Tests", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void ARuleHasARowInTheReadme(string id)
    {
        DiagnosticDescriptor rule = Descriptions().Single(rule => rule.Id == id);
        Assert.Contains($"| [{id}](analyzers/docs/{id}.md) | {rule.Title} |", File.ReadAllText(Path.Combine(_folder, "..", "README.md")), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void APageIsNamedAfterItsRule(string id)
    {
        string title = Descriptions().Single(rule => rule.Id == id).Title.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Assert.StartsWith($"# {id}: {title}", File.ReadAllText(Path.Combine(_folder, "docs", id + ".md")), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Rules on metrics have a pair of sample files; those on profiling are shown by the generator's own samples.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void ARuleOnMetricsHasASample(string id)
    {
        if (id.StartsWith("PG6", StringComparison.Ordinal))
            return;
        foreach (string side in (string[])["Wrong", "Right"])
            Assert.True(File.Exists(Path.Combine(_folder, "..", "samples", "HotPathRules", side, id + ".cs")), $"samples/HotPathRules/{side}/{id}.cs");
    }

    /// <summary>What must be reported and what must not be, in the ways in which different people write it: twelve of each for the rules that judge.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void ARuleThatJudgesHasTwelveCasesOfEachKind(string id)
    {
        if (!id.StartsWith("PG1", StringComparison.Ordinal) && !id.StartsWith("PG2", StringComparison.Ordinal))
            return;
        string path = Assert.Single(Directory.GetFiles(Path.GetDirectoryName(Here())!, id + "_*Tests.cs", SearchOption.AllDirectories), static path => !path.EndsWith("FixerTests.cs", StringComparison.Ordinal));
        string[] theories = [.. File.ReadAllText(path).Split("[Theory]").Skip(1).Select(static theory => theory.Split("[Fact]")[0])];
        int reported = 0;
        int silent = 0;
        foreach (string theory in theories)
        {
            string[] cases = [.. theory.Split('\n').Where(static line => line.TrimStart().StartsWith("[InlineData(", StringComparison.Ordinal))];
            bool areReported = cases.Any(static line => line.Contains("[|", StringComparison.Ordinal)) || theory.Contains("\"[|", StringComparison.Ordinal);
            (reported, silent) = areReported ? (reported + cases.Length, silent) : (reported, silent + cases.Length);
        }

        Assert.True(reported >= 12, $"{reported} that must be reported");
        Assert.True(silent >= 12, $"{silent} that must not");
    }

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

    private static IEnumerable<Type> RuleTypes() => _analyzers.GetTypes().Where(static type => !type.IsAbstract && type.IsAssignableTo(typeof(Rule)));

    private static string Here([CallerFilePath] string path = "") => path;
}
