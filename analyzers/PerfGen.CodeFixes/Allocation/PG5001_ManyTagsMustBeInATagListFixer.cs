using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PerfGen.CodeFixes.Fixing;

namespace PerfGen.CodeFixes.Allocation;

/// <summary>PG5001: the tags of the array, or those passed one by one, become the elements of a <c>TagList</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class PG5001_ManyTagsMustBeInATagListFixer() : RuleFixer("PG5001")
{
    internal const string Title = "Put the tags into a TagList";

    private protected override IEnumerable<Remedy> RemediesFor(FixSite site)
    {
        if (site.Expression is not InvocationExpressionSyntax { ArgumentList: { Arguments: [var amount, ..] and var arguments } list } || amount.NameColon is not null)
            yield break;

        ExpressionSyntax[]? tags = arguments is [_, var only] ? ElementsOf(only.Expression) : [.. arguments.Skip(1).Select(static argument => argument.Expression)];
        if (tags is not { Length: > 0 } || tags.Any(static tag => tag.DescendantTrivia().Any(static trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia))))
            yield break;

        if (site.Model.Compilation.GetTypeByMetadataName("System.Diagnostics.TagList") is not { } tagList)
            yield break;

        string elements = string.Join(", ", tags.Select(tag => ElementOf(tag, site)));
        yield return new Remedy(Title, changes => changes.Replace(list, current => current.WithArguments(
            SyntaxFactory.SeparatedList(
                [current.Arguments[0], SyntaxFactory.Argument(Creation(changes.TypeName(tagList), elements))],
                [SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space)]))));
    }

    private static ObjectCreationExpressionSyntax Creation(TypeSyntax type, string elements)
    {
        var creation = (ObjectCreationExpressionSyntax)SyntaxFactory.ParseExpression($"new T {{ {elements} }}");
        return creation.WithType(type.WithTriviaFrom(creation.Type));
    }

    /// <summary>Null for an array with parts that are no single tags.</summary>
    private static ExpressionSyntax[]? ElementsOf(ExpressionSyntax array) => array switch
    {
        ArrayCreationExpressionSyntax { Initializer.Expressions: var elements } => [.. elements],
        ImplicitArrayCreationExpressionSyntax { Initializer.Expressions: var elements } => [.. elements],
        CollectionExpressionSyntax { Elements: var elements } when elements.All(static element => element is ExpressionElementSyntax) =>
            [.. elements.Select(static element => ((ExpressionElementSyntax)element).Expression)],
        _ => null,
    };

    /// <summary><c>{ key, value }</c> of a pair that is made in place, else the pair as it is.</summary>
    private static string ElementOf(ExpressionSyntax tag, FixSite site)
    {
        SeparatedSyntaxList<ArgumentSyntax>? pair = tag switch
        {
            BaseObjectCreationExpressionSyntax { Initializer: null, ArgumentList.Arguments: { Count: 2 } arguments } => arguments,
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Create" }, ArgumentList.Arguments: { Count: 2 } arguments } call
                when site.Model.GetSymbolInfo(call, site.Cancellation).Symbol is { ContainingType.Name: "KeyValuePair" } => arguments,
            _ => null,
        };
        return pair is [{ NameColon: null, Expression: var key }, { NameColon: null, Expression: var value }] ? $"{{ {key.WithoutTrivia()}, {value.WithoutTrivia()} }}" : tag.WithoutTrivia().ToString();
    }
}
