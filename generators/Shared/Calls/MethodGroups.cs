using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PerfGen.Shared;

/// <summary>Methods that are named and not invoked: they become delegates or function pointers.</summary>
internal static class MethodGroups
{
    /// <summary>Judged by the syntax alone: whether the name stands where a value does. In <c>nameof</c> it is text.</summary>
    public static bool CanBe(SimpleNameSyntax name)
    {
        SyntaxNode expression = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        while (expression.Parent is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
            expression = expression.Parent;

        return expression.Parent switch
        {
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "nameof" } } } => false,
            ArgumentSyntax or EqualsValueClauseSyntax or ArrowExpressionClauseSyntax or ReturnStatementSyntax or YieldStatementSyntax or InitializerExpressionSyntax
                or ExpressionElementSyntax or SwitchExpressionArmSyntax or AnonymousObjectMemberDeclaratorSyntax => true,
            AssignmentExpressionSyntax assignment => assignment.Right == expression,
            CastExpressionSyntax cast => cast.Expression == expression,
            ConditionalExpressionSyntax conditional => conditional.Condition != expression,
            BinaryExpressionSyntax binary => binary.IsKind(SyntaxKind.CoalesceExpression) || binary.IsKind(SyntaxKind.AddExpression) || binary.IsKind(SyntaxKind.SubtractExpression)
                || binary.IsKind(SyntaxKind.AsExpression) && binary.Left == expression,
            PrefixUnaryExpressionSyntax unary => unary.IsKind(SyntaxKind.AddressOfExpression),
            LambdaExpressionSyntax lambda => lambda.Body == expression,
            _ => false,
        };
    }
}
