using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using PerfGen.Shared;

namespace PerfGen.Analyzers.Profiling;

/// <summary>
/// The profiled methods of a compilation and every use of them, as the generator sees them. Made once for all rules that look at the whole
/// compilation.
/// </summary>
internal sealed class ProfiledProject
{
    /// <summary>An editor analyzes the files that are open, a build all. No file is read in passing before so many have passed, so that an editor, which never comes to the end, does not pay.</summary>
    public const int FilesOfAnEditor = 8;

    private static readonly ConditionalWeakTable<Compilation, Slot> _byCompilation = new();

    private readonly ProfiledIndex<AnalyzedMethod> _index;
    private readonly ConcurrentDictionary<SyntaxTree, IReadOnlyList<MethodUse<AnalyzedMethod>>> _readInPassing = new();
    private IReadOnlyList<MethodUse<AnalyzedMethod>>? _uses;

    private ProfiledProject(Compilation compilation, CancellationToken cancellation)
    {
        Compilation = compilation;
        GeneratedFolder = GeneratedTrees.FolderIn(compilation);
        Patterns = new ProfilePatterns(compilation.Assembly);
        Rules = new CallRules(compilation);
        Methods = [.. ProfiledMethods.Declared(compilation, Patterns, cancellation)];
        _index = new ProfiledIndex<AnalyzedMethod>(compilation, [.. Methods, .. ProfiledMethods.Referenced(compilation, cancellation)], Rules, AnalyzedMethod.Of);
    }

    public Compilation Compilation { get; }

    /// <summary>Where generators wrote what no other generator sees.</summary>
    public string? GeneratedFolder { get; }

    public ProfilePatterns Patterns { get; }

    public CallRules Rules { get; }

    /// <summary>Those that are declared here, measured or not.</summary>
    public IReadOnlyList<AnalyzedMethod> Methods { get; }

    /// <summary>How many files were read while their model was at hand.</summary>
    public int FilesReadInPassing => _readInPassing.Count;

    public static ProfiledProject Of(Compilation compilation, CancellationToken cancellation) => _byCompilation.GetOrCreateValue(compilation).Project(compilation, cancellation);

    /// <summary>
    /// Reads a file in passing, with the compiler's own model of it. When the compiler has done with a file, its bodies are bound there, for the sake of other analyzers if not ours; a moment later
    /// the model is gone, and who comes at the end binds anew. A file that does not come by here is read at the end.
    /// </summary>
    public static void Read(SemanticModel model, CancellationToken cancellation)
    {
        if (!_byCompilation.GetOrCreateValue(model.Compilation).IsNewAndOfABuild(model.SyntaxTree))
            return;

        ProfiledProject project = Of(model.Compilation, cancellation);
        if (!GeneratedTrees.IsOfAnyGenerator(model.SyntaxTree, project.GeneratedFolder))
            project._readInPassing[model.SyntaxTree] = [.. MethodUses.In(model.SyntaxTree, _ => model, project._index, cancellation)];
    }

    /// <summary>In the order of files and source. Binds what was not read in passing.</summary>
    public IReadOnlyList<MethodUse<AnalyzedMethod>> Uses(CancellationToken cancellation)
    {
        // Analyzers come to the end at once, and what is left is bound for all of them once.
        lock (_readInPassing)
        {
            return _uses ??=
            [
                .. Compilation.SyntaxTrees.Where(tree => !GeneratedTrees.IsOfAnyGenerator(tree, GeneratedFolder)).SelectMany(tree =>
                    _readInPassing.TryGetValue(tree, out IReadOnlyList<MethodUse<AnalyzedMethod>>? uses) ? uses : MethodUses.In(tree, ModelOf, _index, cancellation)),
            ];
        }
    }

    public SemanticModel ModelOf(SyntaxTree tree) => ObliviousModels.Of(Compilation, tree);

    /// <summary>Nothing is kept of an attempt that is cancelled.</summary>
    private sealed class Slot
    {
        private readonly ConcurrentDictionary<SyntaxTree, bool> _passed = new();
        private int _passedCount;
        private ProfiledProject? _project;

        public ProfiledProject Project(Compilation compilation, CancellationToken cancellation)
        {
            lock (_passed)
                return _project ??= new ProfiledProject(compilation, cancellation);
        }

        public bool IsNewAndOfABuild(SyntaxTree tree) => _passed.TryAdd(tree, true) && Interlocked.Increment(ref _passedCount) > FilesOfAnEditor;
    }
}
