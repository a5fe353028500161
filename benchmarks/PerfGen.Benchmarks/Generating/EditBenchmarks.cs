using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using PerfGen.Compiling;
using PerfGen.Generators;

namespace PerfGen.Benchmarks.Generating;

/// <summary>What one edit costs in a project that was generated for already, beside compiling it once.</summary>
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 2, iterationCount: 6, invocationCount: 1)]
[GcServer(true)]
public class EditBenchmarks
{
    private const int UnrelatedFile = 2;
    private const int CallingFile = 1;

    private SourceProject _project = null!;
    private CSharpCompilation _compilation = null!;
    private GeneratorDriver _driver = null!;
    private int _edits;

    [GlobalSetup(Targets = [nameof(Compile), nameof(EditOfAnUnrelatedFile), nameof(EditOfACaller)])]
    public void Build() => Build(new ProfileGenerator(), IncrementalGeneratorOutputKind.None);

    /// <summary>While somebody types, an editor asks only for what the typed code may name.</summary>
    [GlobalSetup(Targets = [nameof(TypingInTheEditor)])]
    public void Open() => Build(new ProfileGenerator(), IncrementalGeneratorOutputKind.Implementation);

    [GlobalSetup(Targets = [nameof(EditByBindingEveryInvocation)])]
    public void BuildByBindingEveryInvocation() => Build(new BindEveryInvocation(), IncrementalGeneratorOutputKind.None);

    [Benchmark(Baseline = true, Description = "parse and compile")]
    public long Compile() => WarmCompiler.Emit(_project.Compile());

    [Benchmark(Description = "an edit in a file without profiled calls")]
    public int EditOfAnUnrelatedFile() => Edit(UnrelatedFile);

    [Benchmark(Description = "an edit in a file with profiled calls")]
    public int EditOfACaller() => Edit(CallingFile);

    [Benchmark(Description = "the same, as an editor runs it")]
    public int TypingInTheEditor() => Edit(CallingFile);

    [Benchmark(Description = "the same, by binding every invocation")]
    public int EditByBindingEveryInvocation() => Edit(CallingFile);

    private void Build(IIncrementalGenerator generator, IncrementalGeneratorOutputKind without)
    {
        _project = SyntheticProject.Create();
        _compilation = _project.Compile();
        _driver = WarmCompiler.Driver(_project, generator, without).RunGenerators(_compilation);
    }

    /// <summary>Types a digit into a method's body.</summary>
    private int Edit(int file)
    {
        SyntaxTree old = _compilation.SyntaxTrees[file];
        SourceText before = old.GetText();
        int place = before.ToString().IndexOf("total % ", StringComparison.Ordinal) + "total % ".Length;
        SourceText after = before.WithChanges(new TextChange(new TextSpan(place, 1), _edits++ % 2 == 0 ? "8" : "7"));
        _compilation = _compilation.ReplaceSyntaxTree(old, old.WithChangedText(after));
        _driver = _driver.RunGenerators(_compilation);
        return _driver.GetRunResult().GeneratedTrees.Length;
    }
}
