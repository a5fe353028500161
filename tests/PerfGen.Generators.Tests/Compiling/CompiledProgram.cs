using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis.Emit;

namespace PerfGen.Compiling;

/// <summary>A compiled project, loaded into this process. It shares the recorder with the tests.</summary>
internal sealed class CompiledProgram(Assembly assembly)
{
    /// <summary>Generates, compiles without a complaint, and loads.</summary>
    public static CompiledProgram Load(SourceProject project)
    {
        GeneratorRun run = GeneratorRun.Of(project);
        Assert.Empty(run.DriverDiagnostics);
        Assert.Empty(run.Problems);

        using var image = new MemoryStream();
        EmitResult emitted = run.Compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        image.Position = 0;
        return new CompiledProgram(new AssemblyLoadContext(project.AssemblyName).LoadFromStream(image));
    }

    /// <summary>Calls a public static method without parameters.</summary>
    public object? Call(string type, string method) =>
        assembly.GetType(type, throwOnError: true)!.GetMethod(method)!.Invoke(null, BindingFlags.DoNotWrapExceptions, binder: null, parameters: null, culture: null);
}
