using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PerfGen.Compiling;
using PerfGen.Generators;

namespace PerfGen.Benchmarks.Generating;

/// <summary>
/// What the generator adds to a build in which nothing is known yet, as a share of what the compiler takes for the same project without it.
/// Every invocation starts from freshly parsed files: nothing of the last one helps but the libraries, which a build server has loaded. With the garbage collector of
/// that server.
/// </summary>
[GcServer(true)]
public abstract class FullBuildBenchmarks
{
    private SourceProject _project = null!;
    private CSharpCompilation _parsed = null!;

    /// <summary>Keeps the symbols of the libraries: they are forgotten with the last compilation that uses them, which each collection between two invocations would bring about.</summary>
    private CSharpCompilation _libraries = null!;

    private protected abstract SourceProject Read();

    /// <summary>How often the project is compiled before anything is measured: what runs in a build server has long been compiled, the compiler's own code as well as the generator's.</summary>
    private protected abstract int WarmUps { get; }

    [GlobalSetup]
    public void Write()
    {
        _project = Read();
        for (int i = 0; i < WarmUps; i++)
            CompileWithProfiling();
        _libraries = _project.Compile();
        WarmCompiler.Emit(_libraries);
    }

    [GlobalCleanup]
    public void KeepLibraries() => GC.KeepAlive(_libraries);

    [IterationSetup(Targets = [nameof(Generate), nameof(GenerateByBindingEveryInvocation)])]
    public void Parse() => _parsed = _project.Compile();

    [Benchmark(Baseline = true, Description = "parse and compile")]
    public long Compile() => WarmCompiler.Emit(_project.Compile());

    [Benchmark(Description = "the generator")]
    public int Generate() => WarmCompiler.Driver(_project, new ProfileGenerator()).RunGenerators(_parsed).GetRunResult().GeneratedTrees.Length;

    [Benchmark(Description = "the generator, by binding every invocation")]
    public int GenerateByBindingEveryInvocation() => WarmCompiler.Driver(_project, new BindEveryInvocation()).RunGenerators(_parsed).GetRunResult().GeneratedTrees.Length;

    [Benchmark(Description = "parse, generate, and compile with what was generated")]
    public long CompileWithProfiling()
    {
        WarmCompiler.Driver(_project, new ProfileGenerator()).RunGeneratorsAndUpdateCompilation(_project.Compile(), out Compilation generated, out _);
        return WarmCompiler.Emit(generated);
    }
}
