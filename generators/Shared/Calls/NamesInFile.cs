using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PerfGen.Shared;

/// <summary>
/// The names that a file may have, kept as hashes as long as its tree lives, so that an edit reads one file again. Most files have no name in
/// common with the profiled methods: neither their trees are walked nor is anything bound.
/// </summary>
internal sealed class NamesInFile
{
    private static readonly ConditionalWeakTable<SyntaxTree, NamesInFile> _byTree = new();

    [ThreadStatic]
    private static HashSet<int>? _reused;

    private readonly SyntaxTree _tree;
    private readonly int[] _hashes;

    /// <summary>Set where only the tokens know the names, not the text.</summary>
    private readonly bool _hasOtherSpellings;

    private NamesInFile(SyntaxTree tree, CancellationToken cancellation)
    {
        _tree = tree;
        HashSet<int> hashes = _reused ??= [];
        hashes.Clear();
        var words = new WordScanner(tree.GetText(cancellation));
        while (words.Next())
            hashes.Add(words.Hash);
        _hasOtherSpellings = words.HasOtherSpellings;
        if (_hasOtherSpellings)
            hashes.UnionWith(tree.GetRoot(cancellation).DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => WordScanner.HashOf(token.ValueText)));
        _hashes = [.. hashes];
    }

    public static NamesInFile Of(SyntaxTree tree, CancellationToken cancellation)
    {
        if (_byTree.TryGetValue(tree, out NamesInFile? names))
            return names;

        names = new NamesInFile(tree, cancellation);
        return _byTree.GetValue(tree, _ => names);
    }

    /// <summary>The name that is invoked: <c>M</c> in <c>M()</c>, <c>a.M()</c>, <c>a?.M()</c> and <c>M&lt;T&gt;()</c>.</summary>
    public static SimpleNameSyntax? NameOf(InvocationExpressionSyntax invocation) => invocation.Expression switch
    {
        SimpleNameSyntax name => name,
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        _ => null,
    };

    /// <summary>
    /// The invocations of any of these names, and the names that may be method groups, in the order of the file. No call stands in an
    /// attribute: what looks like one there is <c>nameof</c>.
    /// </summary>
    public IEnumerable<ExpressionSyntax> Uses(NameSet names, CancellationToken cancellation)
    {
        if (!_hashes.Any(names.MayContain))
            return [];

        SyntaxNode root = _tree.GetRoot(cancellation);
        return (_hasOtherSpellings ? root.DescendantNodes().OfType<SimpleNameSyntax>() : InText(root, names, cancellation))
            .Where(name => names.Contains(name.Identifier.ValueText) && name.FirstAncestorOrSelf<AttributeListSyntax>() is null)
            .Select(static name => InvocationOf(name) ?? (MethodGroups.CanBe(name) ? (ExpressionSyntax)name : null))
            .OfType<ExpressionSyntax>()
            .OrderBy(static node => node.SpanStart)
            .ThenBy(static node => node.Span.End);
    }

    private List<SimpleNameSyntax> InText(SyntaxNode root, NameSet names, CancellationToken cancellation)
    {
        var found = new List<SimpleNameSyntax>();
        var words = new WordScanner(_tree.GetText(cancellation));
        while (words.Next())
        {
            // What a comment says, or what is compiled under another symbol, belongs to a token beside it.
            if (names.MayContain(words.Hash) && root.FindToken(words.Start) is { Parent: SimpleNameSyntax name } token && token.Span.Contains(words.Start))
                found.Add(name);
        }

        return found;
    }

    private static InvocationExpressionSyntax? InvocationOf(SimpleNameSyntax name)
    {
        SyntaxNode? called = name.Parent is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax ? name.Parent : name;
        return called.Parent is InvocationExpressionSyntax invocation && NameOf(invocation) == name ? invocation : null;
    }
}
