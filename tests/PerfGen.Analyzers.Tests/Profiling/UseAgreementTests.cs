using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PerfGen.Analyzers.Profiling;
using PerfGen.Generators.Tests.Emission;
using PerfGen.Shared;

namespace PerfGen.Analyzers.Tests.Profiling;

/// <summary>What the rules know of each call is what the generator did with it, for every shape that the generator's own tests have.</summary>
public sealed partial class UseAgreementTests
{
    public static TheoryData<string> Cases => [.. EmissionCase.Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public void TheRulesSeeTheUsesThatTheManifestLists(string name)
    {
        GeneratorRun run = GeneratorRun.Of(new EmissionCase(name).Project());
        Assert.Null(run.Exception);

        // With the generated files, as an analyzer sees them.
        ProfiledProject project = ProfiledProject.Of(run.Compilation, TestContext.Current.CancellationToken);

        Assert.Equal(InManifest(run).Order(StringComparer.Ordinal), project.Uses(TestContext.Current.CancellationToken).SelectMany(Describe).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Describe(MethodUse<AnalyzedMethod> use)
    {
        LinePosition place = use.Name.GetLocation().GetLineSpan().StartLinePosition;
        string file = Path.GetRelativePath(SourceProject.Directory, use.Name.SyntaxTree.FilePath);
        if (use.Scope is { } scope)
        {
            yield return Describe(file, place.Line + 1, place.Character + 1, scope.Obstacle?.Reason);
            yield break;
        }

        if (use.Redirected.Count > 0)
            yield return Describe(file, place.Line + 1, place.Character + 1, reason: null);
        foreach (AnalyzedMethod _ in use.Written)
            yield return Describe(file, place.Line + 1, place.Character + 1, reason: null);
        foreach (Unmeasured<AnalyzedMethod> missed in use.Unmeasured)
            yield return Describe(file, place.Line + 1, place.Character + 1, missed.Obstacle.Reason);
    }

    private static IEnumerable<string> InManifest(GeneratorRun run)
    {
        foreach (string text in run.Files.Values)
        {
            foreach (Match part in CallsPart().Matches(text))
            {
                using JsonDocument json = JsonDocument.Parse(part.Groups["json"].Value);
                string file = json.RootElement.GetProperty("file").GetString()!;
                foreach (JsonElement call in json.RootElement.GetProperty("calls").EnumerateArray())
                    yield return Describe(file, call.GetProperty("line").GetInt32(), call.GetProperty("column").GetInt32(), call.TryGetProperty("unmeasured", out JsonElement reason) ? reason.GetString() : null);
            }
        }
    }

    private static string Describe(string file, int line, int column, string? reason) => $"{file}({line},{column}) {reason ?? "measured"}";

    [GeneratedRegex("""ManifestPart\("{3,}(?<json>\{"file":"[^"]*","calls":.*?\})"{3,}\)""", RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex CallsPart();
}
