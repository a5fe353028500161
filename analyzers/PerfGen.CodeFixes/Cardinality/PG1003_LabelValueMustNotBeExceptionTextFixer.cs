using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PerfGen.CodeFixes.Fixing;

namespace PerfGen.CodeFixes.Cardinality;

/// <summary>PG1003: <c>exception.GetType().Name</c> in place of the text.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class PG1003_LabelValueMustNotBeExceptionTextFixer() : RuleFixer("PG1003")
{
    internal const string Title = "Use the exception's type";

    private protected override IEnumerable<Remedy> RemediesFor(FixSite site)
    {
        if (site.Cause is not { } cause)
            yield break;

        switch (cause)
        {
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Message" or "StackTrace" } access:
                yield return new Remedy(Title, changes => changes.Replace(access, static access => TypeNameOf(access.Expression)));
                break;
            case MemberBindingExpressionSyntax { Name.Identifier.ValueText: "Message" or "StackTrace" } binding:
                yield return new Remedy(Title, changes => changes.Replace(binding, static _ => NameOf(SyntaxFactory.InvocationExpression(SyntaxFactory.MemberBindingExpression(SyntaxFactory.IdentifierName("GetType"))))));
                break;
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString" } text } call:
                yield return new Remedy(Title, changes => changes.Replace(call, _ => TypeNameOf(text.Expression)));
                break;
            case IdentifierNameSyntax when IsException(site.Model.GetTypeInfo(cause, site.Cancellation).Type):
                yield return new Remedy(Title, changes => changes.Replace(cause, static cause => TypeNameOf(cause.WithoutTrivia())));
                break;
        }
    }

    private static MemberAccessExpressionSyntax TypeNameOf(ExpressionSyntax exception) =>
        NameOf(SyntaxFactory.InvocationExpression(SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, exception, SyntaxFactory.IdentifierName("GetType"))));

    private static MemberAccessExpressionSyntax NameOf(ExpressionSyntax type) =>
        SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, type, SyntaxFactory.IdentifierName("Name"));

    private static bool IsException(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type is { Name: "Exception", ContainingNamespace.Name: "System" })
                return true;
        }

        return false;
    }
}
