using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PerfGen.Analyzers.Profiling;
using PerfGen.CodeFixes.Fixing;
using PerfGen.Shared;

namespace PerfGen.CodeFixes.Profiling;

/// <summary>PG6001: the method becomes partial, its body moves to a core, and the generator writes a body that measures every caller.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class PG6001_ProfiledMethodMustBeMeasurableFixer() : RuleFixer("PG6001")
{
    internal const string Title = "Make it measurable from everywhere";

    private protected override IEnumerable<Remedy> RemediesFor(FixSite site)
    {
        if (site.Node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } declaration
            || !declaration.Identifier.Span.Contains(site.Diagnostic.Location.SourceSpan)
            || site.Model.GetDeclaredSymbol(declaration, site.Cancellation) is not { } method
            || !PartialRemedy.IsPossible(method)
            || !MethodSplit.IsPossible(declaration))
        {
            yield break;
        }

        yield return new Remedy(Title, changes =>
        {
            var split = new MethodSplit(declaration, PartialCores.NameOf(method), site.Model, site.Cancellation);
            changes.Split(declaration, split.Definition(), split.Core());
            foreach (TypeDeclarationSyntax type in declaration.Ancestors().OfType<TypeDeclarationSyntax>())
            {
                if (!type.Modifiers.Any(SyntaxKind.PartialKeyword))
                    changes.Replace(type, AsPartial);
            }
        });
    }

    private static TypeDeclarationSyntax AsPartial(TypeDeclarationSyntax type)
    {
        SyntaxToken partial = SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        return type.Modifiers.Count > 0
            ? type.AddModifiers(partial)
            : type.WithKeyword(type.Keyword.WithLeadingTrivia()).AddModifiers(partial.WithLeadingTrivia(type.Keyword.LeadingTrivia));
    }
}
