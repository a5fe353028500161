using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PerfGen.Generators.Tests.Robustness;

/// <summary>
/// The shapes of the conformance suite with some words lost, written twice or in another's place: always the same ones, so that what
/// fails once fails again.
/// </summary>
public class MutatedShapesTests
{
    private const int Mutants = 2;
    private const int Seed = 20260;

    private static readonly string _folder = Path.GetFullPath(Path.Combine(ThisFolder(), "..", "..", "PerfGen.EndToEnd.Tests", "Shapes"));

    public static TheoryData<string> Shapes => [.. Directory.GetFiles(_folder, "*.cs").Select(static path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    /// <summary>Code with errors gets no crash; code that still compiles gets no error from what is generated.</summary>
    [Theory]
    [MemberData(nameof(Shapes))]
    public void AShapeWithWordsLostOrRepeatedIsSurvived(string shape)
    {
        string text = File.ReadAllText(Path.Combine(_folder, shape + ".cs"));
        string[] tokens = [.. CSharpSyntaxTree.ParseText(text, SourceProject.ParseOptions, cancellationToken: TestContext.Current.CancellationToken)
            .GetRoot(TestContext.Current.CancellationToken)
            .DescendantTokens()
            .Select(static token => token.ToFullString())];
        for (int mutant = 0; mutant < Mutants; mutant++)
        {
            string mutated = Mutate(tokens, new Random(Seed + mutant + (shape.Length * 31) + shape[0]));
            SourceProject project = SourceProject.Of(mutated);
            GeneratorRun run = Survival.Survives(project);

            if (!project.Compile().GetDiagnostics(TestContext.Current.CancellationToken).Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
                Assert.True(run.Errors.Count == 0, $"{string.Join('\n', run.Errors)}\n{mutated}");
        }
    }

    /// <summary>A few changes, near each other as an edit's are, or all over.</summary>
    private static string Mutate(string[] tokens, Random random)
    {
        var mutated = new List<string>(tokens);
        int changes = random.Next(1, 5);
        for (int change = 0; change < changes && mutated.Count > 1; change++)
        {
            int position = random.Next(mutated.Count);
            switch (random.Next(4))
            {
                case 0:
                    mutated.RemoveAt(position);
                    break;
                case 1:
                    mutated.Insert(position, mutated[position]);
                    break;
                case 2:
                    mutated.RemoveRange(position, Math.Min(random.Next(2, 12), mutated.Count - position));
                    break;
                default:
                    int other = random.Next(mutated.Count);
                    (mutated[position], mutated[other]) = (mutated[other], mutated[position]);
                    break;
            }
        }

        return string.Concat(mutated);
    }

    private static string ThisFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
