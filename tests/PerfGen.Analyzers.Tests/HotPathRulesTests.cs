using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using PerfGen.Analyzers.Tests.Verification;

namespace PerfGen.Analyzers.Tests;

/// <summary>The sample says of each rule what is wrong and what is right; it must be true.</summary>
public sealed class HotPathRulesTests
{
    internal static readonly string Folder = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "samples", "HotPathRules"));

    public static TheoryData<string> Ids() => [.. Directory.GetFiles(Path.Combine(Folder, "Wrong"), "*.cs").Select(static path => Path.GetFileNameWithoutExtension(path)!).Order()];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task TheWrongFileIsReportedOnceAndTheRightOneIsNot(string id)
    {
        Assert.Equal(id, Assert.Single(await AnalyzeAsync(id, "Wrong")).Id);
        Assert.Empty(await AnalyzeAsync(id, "Right"));
    }

    private static async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(string id, string side)
    {
        Compilation compilation = MetricCode.Compile([await File.ReadAllTextAsync(Path.Combine(Folder, side, id + ".cs"), TestContext.Current.CancellationToken)]);
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return await MetricCode.AnalyzeAsync(compilation, [OneRule.Of(id)]);
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
