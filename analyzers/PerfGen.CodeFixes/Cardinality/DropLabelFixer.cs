using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using PerfGen.CodeFixes.Fixing;

namespace PerfGen.CodeFixes.Cardinality;

/// <summary>PG1001 and PG1004: takes the label away, name and value together, or moves it to the current Activity, where every value is fine.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class DropLabelFixer() : RuleFixer("PG1001", "PG1004")
{
    internal const string Drop = "Drop the label";
    internal const string Move = "Move the label to the current Activity";

    private protected override IEnumerable<Remedy> RemediesFor(FixSite site)
    {
        if (site.Expression is not { } value)
            yield break;

        if (LabelSyntax.Around(value) is { } label)
        {
            yield return new Remedy(Drop, changes => changes.Remove(label.Node));
            if (site.Diagnostic.Id == "PG1001" && label.Key is { } key && StatementOf(label.Node) is { } statement)
            {
                yield return new Remedy(Move, changes =>
                {
                    changes.InsertBefore(statement, SetTag(site.Written("System.Diagnostics", "Activity"), key, value));
                    changes.Remove(label.Node);
                });
            }
        }
        else if (PositionalLabels.Of(site) is { } positional)
        {
            yield return new Remedy(Drop, positional.Remove);
        }
        else if (IsTextTag(site, value) && LabelSyntax.Item(value) is { } item)
        {
            yield return new Remedy(Drop, changes => changes.Remove(item));
        }
    }

    /// <summary>DogStatsD's <c>"user:" + id</c>, in a list of such texts.</summary>
    private static bool IsTextTag(FixSite site, ExpressionSyntax value) =>
        value.Parent is not ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "WithLabels" } } }
        && value is InterpolatedStringExpressionSyntax or BinaryExpressionSyntax
        && site.Model.GetTypeInfo(value, site.Cancellation).Type?.SpecialType == SpecialType.System_String
        && value.Parent is ExpressionElementSyntax or InitializerExpressionSyntax
        && value.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call
        && site.Model.GetSymbolInfo(call, site.Cancellation).Symbol?.ContainingNamespace?.Name == "StatsdClient";

    /// <summary>The statement to stand before; none inside an expression body or a lambda without a block.</summary>
    private static StatementSyntax? StatementOf(SyntaxNode node)
    {
        foreach (SyntaxNode ancestor in node.AncestorsAndSelf())
        {
            switch (ancestor)
            {
                case StatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax } statement when statement != node:
                    return statement;
                case StatementSyntax when ancestor != node:
                case AnonymousFunctionExpressionSyntax or ArrowExpressionClauseSyntax or MemberDeclarationSyntax:
                    return null;
            }
        }

        return null;
    }

    private static StatementSyntax SetTag(string activity, ExpressionSyntax key, ExpressionSyntax value) =>
        SyntaxFactory.ParseStatement($"{activity}.Current?.SetTag({key.WithoutTrivia()}, {value.WithoutTrivia()});")
            .WithTrailingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed)
            .WithAdditionalAnnotations(Formatter.Annotation);
}
