using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PerfGen.CodeFixes.Profiling;

/// <summary>
/// Which half of a method needs which of its attributes. Callers read those of the definition; what is said of the body belongs to the core; and
/// what the compiler or another analyzer checks in the body and at the call belongs to both.
/// </summary>
internal static class AttributeSplit
{
    public static SyntaxList<AttributeListSyntax> OfDefinition(SyntaxList<AttributeListSyntax> lists, SemanticModel model, CancellationToken cancellation) =>
        Kept(lists, attribute => !IsOfBody(NameOf(attribute, model, cancellation)));

    public static SyntaxList<AttributeListSyntax> OfCore(SyntaxList<AttributeListSyntax> lists, SemanticModel model, CancellationToken cancellation) =>
        Kept(lists, attribute => NameOf(attribute, model, cancellation) is var name && (IsOfBody(name) || IsOfBoth(name)));

    private static bool IsOfBody(string name) => name is
        "System.Runtime.CompilerServices.AsyncMethodBuilderAttribute"
        or "System.Runtime.CompilerServices.EnumeratorCancellationAttribute"
        or "System.Runtime.CompilerServices.MethodImplAttribute"
        or "System.Runtime.CompilerServices.SkipLocalsInitAttribute";

    private static bool IsOfBoth(string name) =>
        name is "System.ObsoleteAttribute"
        || name.StartsWith("System.Diagnostics.CodeAnalysis.", StringComparison.Ordinal)
        || name.StartsWith("System.Runtime.Versioning.", StringComparison.Ordinal);

    /// <summary>A list of which nothing is kept goes with its line; the next one moves up into its place.</summary>
    private static SyntaxList<AttributeListSyntax> Kept(SyntaxList<AttributeListSyntax> lists, Func<AttributeSyntax, bool> keep)
    {
        var kept = new List<AttributeListSyntax>();
        foreach (AttributeListSyntax list in lists)
        {
            AttributeSyntax[] attributes = [.. list.Attributes.Where(keep)];
            if (attributes.Length == list.Attributes.Count)
                kept.Add(list);
            else if (attributes.Length > 0)
                kept.Add(list.WithAttributes(SyntaxFactory.SeparatedList(attributes.Select(static attribute => attribute.WithoutTrivia()), Enumerable.Repeat(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space), attributes.Length - 1))));
        }

        return SyntaxFactory.List(kept);
    }

    private static string NameOf(AttributeSyntax attribute, SemanticModel model, CancellationToken cancellation) =>
        model.GetSymbolInfo(attribute, cancellation).Symbol?.ContainingType.ToDisplayString() ?? "";
}
