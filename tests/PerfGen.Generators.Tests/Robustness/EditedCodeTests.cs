using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PerfGen.Generators.Tests.Emission;

namespace PerfGen.Generators.Tests.Robustness;

/// <summary>The emission cases with parts missing: code that was right a moment ago.</summary>
public class EditedCodeTests
{
    private const int Versions = 8;

    public static TheoryData<string> Cases => [.. EmissionCase.Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public void CodeThatBreaksOffIsSurvived(string name)
    {
        SourceProject project = new EmissionCase(name).Project();
        for (int i = 1; i < Versions; i++)
            Survival.Survives(project with { Files = [.. project.Files.Select(file => (file.Path, file.Text[..(file.Text.Length * i / Versions)]))] });
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void CodeThatLacksWordsIsSurvived(string name)
    {
        SourceProject project = new EmissionCase(name).Project();
        for (int i = 0; i < Versions; i++)
            Survival.Survives(project with { Files = [.. project.Files.Select(file => (file.Path, WithoutEveryEighthToken(file.Text, i)))] });
    }

    private static string WithoutEveryEighthToken(string text, int first) => string.Concat(CSharpSyntaxTree.ParseText(text, SourceProject.ParseOptions)
        .GetRoot()
        .DescendantTokens()
        .Select((token, index) => index % Versions == first ? token.LeadingTrivia.ToFullString() : token.ToFullString()));
}
