using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PerfGen.Generators.Parsing;

/// <summary>
/// The names that are invoked in one file, and where: syntax only. Kept as long as the tree lives, so that an edit reads one
/// file again. Most files have no name in common with the profiled methods, and are never bound.
/// </summary>
internal sealed class InvokedNames
{
    private static readonly ConditionalWeakTable<SyntaxTree, InvokedNames> _byTree = new();

    private readonly Dictionary<string, List<TextSpan>> _spansByName = new(StringComparer.Ordinal);

    private InvokedNames(SyntaxTree tree, CancellationToken cancellation)
    {
        foreach (SyntaxNode node in tree.GetRoot(cancellation).DescendantNodes())
        {
            if (node is not InvocationExpressionSyntax invocation || NameOf(invocation) is not { } name)
                continue;
            if (!_spansByName.TryGetValue(name.Identifier.ValueText, out List<TextSpan>? spans))
                _spansByName.Add(name.Identifier.ValueText, spans = []);
            spans.Add(invocation.Span);
        }
    }

    public static InvokedNames Of(SyntaxTree tree, CancellationToken cancellation)
    {
        if (_byTree.TryGetValue(tree, out InvokedNames? names))
            return names;

        names = new InvokedNames(tree, cancellation);
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

    /// <summary>The invocations of any of these names, in the order of the file.</summary>
    public IEnumerable<InvocationExpressionSyntax> Invocations(SyntaxNode root, ICollection<string> names)
    {
        List<TextSpan>? found = null;
        foreach (string name in names)
        {
            if (_spansByName.TryGetValue(name, out List<TextSpan>? spans))
                (found ??= []).AddRange(spans);
        }

        return found is null
            ? []
            : found.OrderBy(static span => span.Start).ThenBy(static span => span.End)
                .Select(span => (InvocationExpressionSyntax)root.FindNode(span, getInnermostNodeForTie: true));
    }
}
