using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PerfGen.CodeFixes.Fixing;

/// <summary>Where a diagnostic stands.</summary>
internal sealed record FixSite(Diagnostic Diagnostic, SyntaxNode Node, SyntaxNode Root, SemanticModel Model, CancellationToken Cancellation)
{
    /// <summary>The reported expression, without the argument or element around it.</summary>
    public ExpressionSyntax? Expression => Unwrapped(Node);

    /// <summary>The part of it that is the cause, if it stands in it: a change there changes nothing else.</summary>
    public ExpressionSyntax? Cause
    {
        get
        {
            if (Diagnostic.AdditionalLocations is not [{ } cause, ..] || !Diagnostic.Location.SourceSpan.Contains(cause.SourceSpan))
                return null;
            return Unwrapped(Root.FindNode(cause.SourceSpan, getInnermostNodeForTie: true));
        }
    }

    /// <summary>How a type is written at this place: by its name where that is known, else in full.</summary>
    public string Written(string @namespace, string name)
    {
        foreach (ISymbol symbol in Model.LookupNamespacesAndTypes(Node.SpanStart, name: name))
        {
            if (symbol is INamedTypeSymbol && symbol.ContainingNamespace.ToDisplayString() == @namespace)
                return name;
        }

        return $"global::{@namespace}.{name}";
    }

    private static ExpressionSyntax? Unwrapped(SyntaxNode node) => node switch
    {
        ArgumentSyntax argument => argument.Expression,
        ExpressionElementSyntax element => element.Expression,
        ExpressionSyntax expression => expression,
        _ => null,
    };
}
