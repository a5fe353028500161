using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PerfGen.CodeFixes.Fixing;

namespace PerfGen.CodeFixes.Lifetime;

/// <summary>PG2003: a private field becomes static, where nothing of the object stands in its initializer.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class PG2003_MetricMustNotBeOwnedByAShortLivedTypeFixer() : RuleFixer("PG2003")
{
    internal const string Title = "Make the field static";

    private protected override IEnumerable<Remedy> RemediesFor(FixSite site)
    {
        if (site.Expression is not { } creation
            || creation.FirstAncestorOrSelf<FieldDeclarationSyntax>() is not { Declaration.Variables: [{ Initializer.Value: var value } variable], Modifiers: [var first, ..] } field
            || field.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type || !ExtractedField.IsFree(value, site)
            || field.Modifiers.Any(static modifier => modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.ProtectedKeyword or SyntaxKind.InternalKeyword or SyntaxKind.StaticKeyword or SyntaxKind.RequiredKeyword))
        {
            yield break;
        }

        string name = variable.Identifier.ValueText;
        if (type.DescendantNodes().Any(node => node is MemberAccessExpressionSyntax access && access.Name.Identifier.ValueText == name))
            yield break;

        bool isAfterAccess = first.IsKind(SyntaxKind.PrivateKeyword);
        SyntaxToken added = SyntaxFactory.Token(SyntaxKind.StaticKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        yield return new Remedy(Title, changes => changes.Replace(field, current => isAfterAccess
            ? current.WithModifiers(current.Modifiers.Insert(1, added))
            : current.WithModifiers(current.Modifiers.Replace(current.Modifiers[0], current.Modifiers[0].WithLeadingTrivia()).Insert(0, added))));
    }
}
