using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PerfGen.Analyzers.Tests;

/// <summary>A rule is a descriptor, a class, a page, a release entry and a test class: none of them alone.</summary>
public partial class RuleCatalogTests
{
    private static readonly string _analyzers = Path.Combine(ThisFolder(), "..", "..", "analyzers");

    private static readonly DiagnosticDescriptor[] _descriptors =
        [.. typeof(Descriptors).GetFields(BindingFlags.Public | BindingFlags.Static).Select(static field => field.GetValue(null)).OfType<DiagnosticDescriptor>()];

    public static TheoryData<string> Ids => [.. _descriptors.Select(static descriptor => descriptor.Id)];

    [Fact]
    public void TheIdsAreDistinct() => Assert.Equal(_descriptors.Length, _descriptors.DistinctBy(static descriptor => descriptor.Id).Count());

    [Theory]
    [MemberData(nameof(Ids))]
    public void ADescriptorStandsInAFieldOfItsId(string id) => Assert.Equal(id, ((DiagnosticDescriptor)typeof(Descriptors).GetField(id)!.GetValue(null)!).Id);

    [Theory]
    [MemberData(nameof(Ids))]
    public void ARuleHasAClassThatIsNamedAfterIt(string id)
    {
        Type rule = Assert.Single(typeof(Descriptors).Assembly.GetTypes(), type => type.Name.StartsWith(id + "_", StringComparison.Ordinal));
        var analyzer = (DiagnosticAnalyzer)Activator.CreateInstance(rule)!;

        Assert.NotNull(rule.GetCustomAttribute<DiagnosticAnalyzerAttribute>());
        Assert.Contains(analyzer.SupportedDiagnostics, descriptor => descriptor.Id == id);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void ARuleHasATestClassThatIsNamedAfterIt(string id) => Assert.Single(
        typeof(RuleCatalogTests).Assembly.GetTypes(),
        type => type.Name.StartsWith(id + "_", StringComparison.Ordinal) && type.Name.EndsWith("Tests", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void ARuleHasAPageUnderItsTitle(string id)
    {
        string page = Path.Combine(_analyzers, "docs", id + ".md");
        string title = Descriptor(id).Title.ToString(System.Globalization.CultureInfo.InvariantCulture);

        Assert.True(File.Exists(page), page);
        Assert.Equal($"# {id}: {title}", File.ReadLines(page).First(), ignoreCase: true);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void ARuleHasAReleaseEntry(string id)
    {
        string entry = Assert.Single(ReleaseEntries(), entry => entry.StartsWith(id + " ", StringComparison.Ordinal));
        string rule = typeof(Descriptors).Assembly.GetTypes().Single(type => type.Name.StartsWith(id + "_", StringComparison.Ordinal)).Name;

        Assert.Equal($"{id} | {Descriptor(id).Category} | {Descriptor(id).DefaultSeverity} | {rule}", entry);
    }

    [Fact]
    public void APageBelongsToARule() => Assert.All(
        Directory.EnumerateFiles(Path.Combine(_analyzers, "docs"), "PG*.md"),
        static page => Assert.Contains(_descriptors, descriptor => descriptor.Id == Path.GetFileNameWithoutExtension(page)));

    [Fact]
    public void AReleaseEntryBelongsToARule() => Assert.All(
        ReleaseEntries(),
        static entry => Assert.Contains(_descriptors, descriptor => descriptor.Id == entry.Split(' ')[0]));

    private static DiagnosticDescriptor Descriptor(string id) => _descriptors.Single(descriptor => descriptor.Id == id);

    private static IEnumerable<string> ReleaseEntries() => Directory.EnumerateFiles(Path.Combine(_analyzers, "PerfGen.Analyzers"), "AnalyzerReleases.*.md")
        .SelectMany(File.ReadLines)
        .Where(static line => Entry().IsMatch(line));

    [GeneratedRegex(@"^PG\d{4} ")]
    private static partial Regex Entry();

    private static string ThisFolder([CallerFilePath] string thisFile = "") => Path.GetDirectoryName(thisFile)!;
}
