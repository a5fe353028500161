using System.Runtime.CompilerServices;

namespace PerfGen.Generators.Tests.Emission;

/// <summary>
/// <c>Cases/Name.input.cs</c> and what is generated for it, <c>Cases/Name.output.cs</c>. A line <c>// ==== Path.cs</c> begins a
/// further file, in both.
/// </summary>
internal sealed class EmissionCase(string name)
{
    private const string FileMark = "// ==== ";
    private const string InputEnding = ".input.cs";

    /// <summary>A case that uses dependency injection is given it.</summary>
    private const string Services = "using Microsoft.Extensions.DependencyInjection;";

    private static readonly string _folder = Path.Combine(ThisFolder(), "Cases");

    public static IEnumerable<string> Names { get; } =
        [.. Directory.EnumerateFiles(_folder, "*" + InputEnding).Select(static path => Path.GetFileName(path)[..^InputEnding.Length]).Order(StringComparer.Ordinal)];

    public string Output
    {
        get => File.Exists(OutputPath) ? ReadText(OutputPath) : "";
        set => File.WriteAllText(OutputPath, value);
    }

    private string OutputPath => Path.Combine(_folder, name + ".output.cs");

    public SourceProject Project()
    {
        string text = ReadText(Path.Combine(_folder, name + InputEnding));
        string[] parts = text.Split(FileMark);
        SourceProject first = SourceProject.Of(parts[0]) with { References = text.Contains(Services, StringComparison.Ordinal) ? ReferenceAssemblies.WithServices : ReferenceAssemblies.WithPerfGen };
        return parts.Skip(1).Aggregate(first, static (project, part) =>
        {
            int lineEnd = part.IndexOf('\n', StringComparison.Ordinal);
            return project.With(part[..lineEnd], part[(lineEnd + 1)..]);
        });
    }

    /// <summary>All cases, each in a folder and a namespace of its own.</summary>
    public static SourceProject AllInOneProject() => Names.Aggregate(new SourceProject { References = ReferenceAssemblies.WithServices }, static (all, name) =>
        new EmissionCase(name).Project().Files.Aggregate(all, (all, file) =>
            all.With($"{name}/{file.Path}", file.Text.Replace("namespace Shop", $"namespace {name}Case", StringComparison.Ordinal))));

    private static string ReadText(string path) => File.ReadAllText(path).ReplaceLineEndings("\n");

    private static string ThisFolder([CallerFilePath] string thisFile = "") => Path.GetDirectoryName(thisFile)!;
}
