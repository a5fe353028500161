using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PerfGen.Generators;

namespace PerfGen.Compiling;

/// <summary>What the generator made of a project, and what the compiler says of both together.</summary>
internal sealed class GeneratorRun
{
    private GeneratorRun(Compilation compilation, GeneratorDriverRunResult result, ImmutableArray<Diagnostic> driverDiagnostics)
    {
        Compilation = compilation;
        DriverDiagnostics = driverDiagnostics;
        Exception = result.Results.Single().Exception;
        Files = Exception is null
            ? result.Results.Single().GeneratedSources.ToImmutableSortedDictionary(static source => source.HintName, static source => source.SourceText.ToString(), StringComparer.Ordinal)
            : ImmutableSortedDictionary<string, string>.Empty;
    }

    /// <summary>With the generated files in it.</summary>
    public Compilation Compilation { get; }

    /// <summary>What the generator reported, and what the driver reported of the generator.</summary>
    public ImmutableArray<Diagnostic> DriverDiagnostics { get; }

    public Exception? Exception { get; }

    /// <summary>The generated files by hint name, in ordinal order.</summary>
    public ImmutableSortedDictionary<string, string> Files { get; }

    public string AllText => string.Concat(Files.Select(static file => $"// ==== {file.Key}\n{file.Value}"));

    /// <summary>How many calls are redirected, in all files.</summary>
    public int InterceptedCalls => Files.Values.Sum(static text => text.Split("[InterceptsLocation(").Length - 1);

    /// <summary>Errors and warnings of the whole compilation. The compiler compares interceptors with what they replace only when it emits.</summary>
    public IEnumerable<string> Problems => Compilation.Emit(Stream.Null, cancellationToken: TestContext.Current.CancellationToken).Diagnostics
        .Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed)
        .Select(static diagnostic => diagnostic.ToString());

    /// <summary>The errors among them.</summary>
    public IReadOnlyList<string> Errors => [.. Compilation.Emit(Stream.Null, cancellationToken: TestContext.Current.CancellationToken).Diagnostics
        .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
        .Select(static diagnostic => diagnostic.ToString())];

    public static GeneratorRun Of(SourceProject project)
    {
        GeneratorDriver driver = CSharpGeneratorDriver
            .Create([new ProfileGenerator().AsSourceGenerator()], parseOptions: SourceProject.ParseOptions, optionsProvider: new BuildPropertyOptions(project.BuildProperties))
            .RunGeneratorsAndUpdateCompilation(project.Compile(), out Compilation updated, out ImmutableArray<Diagnostic> diagnostics, TestContext.Current.CancellationToken);
        return new GeneratorRun(updated, driver.GetRunResult(), diagnostics);
    }
}
