using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using PerfGen.CodeFixes.Fixing;

namespace PerfGen.CodeFixes.Cardinality;

/// <summary>PG1002: the pattern of the endpoint that ASP.NET Core has chosen, where a request's context is at hand.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class PG1002_LabelValueMustNotBeARawUrlFixer() : RuleFixer("PG1002")
{
    internal const string Title = "Use the endpoint's route pattern";

    private protected override IEnumerable<Remedy> RemediesFor(FixSite site)
    {
        if (site.Cause is not { } cause || ContextIn(cause, site) is not { } context)
            yield break;

        // .Path.Value and .Path.ToString() go along: the pattern is a string already.
        ExpressionSyntax whole = cause;
        while (whole.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value" or "ToString" } member && member.Expression == whole)
            whole = member.Parent is InvocationExpressionSyntax call ? call : member;
        if (whole.Parent is PostfixUnaryExpressionSyntax suppressed)
            whole = suppressed;

        yield return new Remedy(Title, changes => changes.Replace(whole, _ => SyntaxFactory.ParseExpression(
            $"(({context.WithoutTrivia()}.GetEndpoint() as {site.Written("Microsoft.AspNetCore.Routing", "RouteEndpoint")})?.RoutePattern.RawText ?? \"unmatched\")")
            .WithAdditionalAnnotations(Simplifier.Annotation)));
    }

    /// <summary>The HttpContext in <c>context.Request.Path</c>, if <c>GetEndpoint()</c> can be called on it there.</summary>
    private static ExpressionSyntax? ContextIn(ExpressionSyntax cause, FixSite site)
    {
        foreach (MemberAccessExpressionSyntax access in cause.DescendantNodesAndSelf().OfType<MemberAccessExpressionSyntax>())
        {
            if (access.Name.Identifier.ValueText != "Request" || site.Model.GetTypeInfo(access.Expression, site.Cancellation).Type is not { Name: "HttpContext" } type)
                continue;
            if (site.Model.Compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Routing.RouteEndpoint") is not null
                && !site.Model.LookupSymbols(cause.SpanStart, type, "GetEndpoint", includeReducedExtensionMethods: true).IsEmpty)
            {
                return access.Expression;
            }
        }

        return null;
    }
}
