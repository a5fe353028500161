using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PerfGen.CodeFixes.Cardinality;

/// <summary>The whole of a label around its value, as it is written: what goes when the label goes.</summary>
/// <param name="Node">An argument, an element or a statement.</param>
/// <param name="Key">The expression of the key, where it stands beside the value.</param>
internal sealed record LabelSyntax(SyntaxNode Node, ExpressionSyntax? Key)
{
    /// <summary>Null where the value does not stand in a label that can be taken out on its own.</summary>
    public static LabelSyntax? Around(ExpressionSyntax value)
    {
        switch (value.Parent)
        {
            // { "key", value }
            case InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression, Expressions: [var key, var last] } pair when last == value:
                return new LabelSyntax(pair, key);

            // ["key"] = value, in an initializer or as a statement
            case AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [var key] } } assignment when assignment.Right == value:
                return new LabelSyntax(assignment, key.Expression);
            case AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax { ArgumentList.Arguments: [var key] }, Parent: ExpressionStatementSyntax statement } assignment when assignment.Right == value:
                return new LabelSyntax(statement, key.Expression);

            // tags.Add("key", value);
            case ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: [var key, var last], Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" or "TryAdd" } } call } } when last.Expression == value:
                return call.Parent is ExpressionStatementSyntax add ? new LabelSyntax(add, key.Expression) : null;

            // new("key", value), KeyValuePair.Create("key", value)
            case ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: [var key, var last], Parent: BaseObjectCreationExpressionSyntax or InvocationExpressionSyntax } list } when last.Expression == value && IsPair(list.Parent!):
                return Item((ExpressionSyntax)list.Parent!) is { } item ? new LabelSyntax(item, key.Expression) : null;

            default:
                return null;
        }
    }

    /// <summary>An expression as an element of a list, or as one of several arguments.</summary>
    public static SyntaxNode? Item(ExpressionSyntax expression) => expression.Parent switch
    {
        ExpressionElementSyntax element => element,
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ArrayInitializerExpression or (int)SyntaxKind.CollectionInitializerExpression } => expression,
        ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: [_], Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" }, Parent: ExpressionStatementSyntax statement } } } argument
            when argument.Parent is ArgumentListSyntax => statement,
        ArgumentSyntax { NameColon: null, Parent: ArgumentListSyntax { Arguments.Count: > 1 } } argument => argument,
        _ => null,
    };

    private static bool IsPair(SyntaxNode node) => node switch
    {
        ObjectCreationExpressionSyntax { Type: GenericNameSyntax { Identifier.ValueText: "KeyValuePair" } or QualifiedNameSyntax { Right: GenericNameSyntax { Identifier.ValueText: "KeyValuePair" } } } => true,
        ImplicitObjectCreationExpressionSyntax => true,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "KeyValuePair" }, Name.Identifier.ValueText: "Create" } } => true,
        _ => false,
    };
}
