using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PerfGen.Compiling;

namespace PerfGen.Benchmarks.Generating;

/// <summary>What a build server does with a project, its libraries loaded already.</summary>
internal static class WarmCompiler
{
    public static GeneratorDriver Driver(SourceProject project, IIncrementalGenerator generator, IncrementalGeneratorOutputKind without = IncrementalGeneratorOutputKind.None) =>
        CSharpGeneratorDriver.Create(
            [generator.AsSourceGenerator()],
            parseOptions: SourceProject.ParseOptions,
            optionsProvider: new BuildPropertyOptions(project.BuildProperties),
            driverOptions: new GeneratorDriverOptions(without));

    /// <summary>The size of the assembly, so that nothing is optimised away.</summary>
    public static long Emit(Compilation compilation)
    {
        using var image = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult result = compilation.Emit(image);
        return result.Success
            ? image.Length
            : throw new InvalidOperationException("The project does not compile: " + result.Diagnostics.First(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }
}
