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
    private static readonly ConditionalWeakTable<Compilation, Slot> _byCompilation = new();

    private ProfiledProject(Compilation compilation, CancellationToken cancellation)
    {
        Compilation = compilation;
        GeneratedFolder = GeneratedTrees.FolderIn(compilation);
        Patterns = new ProfilePatterns(compilation.Assembly);
        Rules = new CallRules(compilation);
        Methods = [.. ProfiledMethods.Declared(compilation, Patterns, cancellation)];
        var index = new ProfiledIndex<AnalyzedMethod>(compilation, [.. Methods, .. ProfiledMethods.Referenced(compilation, cancellation)], Rules, AnalyzedMethod.Of);
        Uses = [.. compilation.SyntaxTrees.Where(tree => !GeneratedTrees.IsOfAnyGenerator(tree, GeneratedFolder)).SelectMany(tree => UsesIn(tree, compilation, index, cancellation))];
    }

    public Compilation Compilation { get; }

    /// <summary>Where generators wrote what no other generator sees.</summary>
    public string? GeneratedFolder { get; }

    public ProfilePatterns Patterns { get; }

    public CallRules Rules { get; }

    /// <summary>Those that are declared here, measured or not.</summary>
    public IReadOnlyList<AnalyzedMethod> Methods { get; }

    /// <summary>In the order of files and source.</summary>
    public IReadOnlyList<MethodUse<AnalyzedMethod>> Uses { get; }

    public static ProfiledProject Of(Compilation compilation, CancellationToken cancellation)
    {
        Slot slot = _byCompilation.GetOrCreateValue(compilation);
        lock (slot)
            return slot.Project ??= new ProfiledProject(compilation, cancellation);
    }

    public SemanticModel ModelOf(SyntaxTree tree) => ObliviousModels.Of(Compilation, tree);

    private static IEnumerable<MethodUse<AnalyzedMethod>> UsesIn(SyntaxTree tree, Compilation compilation, ProfiledIndex<AnalyzedMethod> index, CancellationToken cancellation)
    {
        SemanticModel? model = null;
        return MethodUses.In(tree, tree => model ??= ObliviousModels.Of(compilation, tree), index, cancellation);
    }

    /// <summary>Nothing is kept of an attempt that is cancelled.</summary>
    private sealed class Slot
    {
        public ProfiledProject? Project { get; set; }
    }
}
