using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PerfGen.Shared;

/// <summary>
/// The names that are invoked in one file, and where, and those that may be method groups: syntax only. Kept as long as the tree
/// lives, so that an edit reads one file again. Most files have no name in common with the profiled methods, and are never bound.
/// </summary>
internal sealed class NamesInFile
{
    private static readonly ConditionalWeakTable<SyntaxTree, NamesInFile> _byTree = new();

    private readonly Dictionary<string, List<TextSpan>> _invoked = new(StringComparer.Ordinal);

    /// <summary>Without their places, for there are many: they are looked for again in the few files where a name matches.</summary>
    private readonly HashSet<string> _mentioned = new(StringComparer.Ordinal);

    private NamesInFile(SyntaxTree tree, CancellationToken cancellation)
    {
        foreach (SyntaxNode node in Nodes(tree.GetRoot(cancellation)))
        {
            if (node is SimpleNameSyntax mention && MethodGroups.CanBe(mention))
            {
                _mentioned.Add(mention.Identifier.ValueText);
            }
            else if (node is InvocationExpressionSyntax invocation && NameOf(invocation) is { } name)
            {
                if (!_invoked.TryGetValue(name.Identifier.ValueText, out List<TextSpan>? spans))
                    _invoked.Add(name.Identifier.ValueText, spans = []);
                spans.Add(invocation.Span);
            }
        }
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

    /// <summary>The invocations of any of these names, and the names that may be method groups, in the order of the file.</summary>
    public IEnumerable<ExpressionSyntax> Uses(SyntaxNode root, ICollection<string> names)
    {
        var found = new List<ExpressionSyntax>();
        bool isMentioned = false;
        foreach (string name in names)
        {
            isMentioned |= _mentioned.Contains(name);
            if (!_invoked.TryGetValue(name, out List<TextSpan>? spans))
                continue;
            foreach (TextSpan span in spans)
                found.Add((InvocationExpressionSyntax)root.FindNode(span, getInnermostNodeForTie: true));
        }

        if (isMentioned)
            found.AddRange(Nodes(root).OfType<SimpleNameSyntax>().Where(name => names.Contains(name.Identifier.ValueText) && MethodGroups.CanBe(name)));
        return found.OrderBy(static node => node.SpanStart).ThenBy(static node => node.Span.End);
    }

    /// <summary>No call stands in an attribute: what looks like one there is <c>nameof</c>.</summary>
    private static IEnumerable<SyntaxNode> Nodes(SyntaxNode root) => root.DescendantNodes(static node => node is not AttributeListSyntax);
}
