using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using PerfGen.CodeFixes.Fixing;

namespace PerfGen.CodeFixes.Cardinality;

/// <summary>PG1005: a method with a few named ranges, to be adjusted by who knows the numbers.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class PG1005_LabelValueMustComeFromASmallSetFixer() : RuleFixer("PG1005")
{
    internal const string Title = "Put the number into buckets";

    private const string Helper = "ToBucket";

    private protected override IEnumerable<Remedy> RemediesFor(FixSite site)
    {
        if (site.Cause is not { } cause || cause.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type || !IsNumber(site.Model.GetTypeInfo(cause, site.Cancellation).Type))
            yield break;
        if (type is InterfaceDeclarationSyntax || site.Model.GetDeclaredSymbol(type, site.Cancellation) is not INamedTypeSymbol symbol || !symbol.GetMembers(Helper).IsEmpty)
            yield break;

        ExpressionSyntax whole = cause;
        if (whole.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString", Parent: InvocationExpressionSyntax call } member && member.Expression == whole)
            whole = call;

        // A format of the number would be one of the text.
        if (whole.Parent is InterpolationSyntax { FormatClause: not null } or ConditionalAccessExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression })
            yield break;

        bool isDecimal = site.Model.GetTypeInfo(cause, site.Cancellation).Type?.SpecialType == SpecialType.System_Decimal;
        yield return new Remedy(Title, changes =>
        {
            changes.Replace(whole, _ => SyntaxFactory.ParseExpression($"{Helper}({(isDecimal ? "(double)" : "")}{cause.WithoutTrivia()})"));
            changes.AddMember(type, Helper, Bucket());
        });
    }

    private static MemberDeclarationSyntax Bucket() => SyntaxFactory.ParseMemberDeclaration($$"""
        private static string {{Helper}}(double value) => value switch
        {
            < 10 => "<10",
            < 100 => "<100",
            < 1000 => "<1000",
            _ => ">=1000",
        };
        """)!.WithLeadingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed).WithAdditionalAnnotations(Formatter.Annotation);

    private static bool IsNumber(ITypeSymbol? type) => type?.SpecialType
        is SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal;
}
