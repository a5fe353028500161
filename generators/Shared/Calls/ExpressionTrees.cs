using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PerfGen.Shared;

/// <summary>
/// Code that becomes an expression tree. The compiler does redirect calls in it, and the tree then names the wrapper, which a
/// LINQ provider does not know: such calls must stay as they are.
/// </summary>
internal static class ExpressionTrees
{
    public static bool Contain(SyntaxNode node, SemanticModel model, CancellationToken cancellation)
    {
        foreach (SyntaxNode ancestor in node.Ancestors())
        {
            switch (ancestor)
            {
                case AnonymousFunctionExpressionSyntax lambda when IsExpression(model.GetTypeInfo(lambda, cancellation).ConvertedType):
                    return true;
                case QueryClauseSyntax clause when Takes(model.GetQueryClauseInfo(clause, cancellation).OperationInfo):
                    return true;
                case SelectOrGroupClauseSyntax or OrderingSyntax when Takes(model.GetSymbolInfo(ancestor, cancellation)):
                    return true;

                // After a second 'from', or a 'join', the selection is an argument of that clause's method.
                case SelectClauseSyntax { Parent: QueryBodySyntax body } when body.Clauses.LastOrDefault() is FromClauseSyntax or JoinClauseSyntax
                    && Takes(model.GetQueryClauseInfo(body.Clauses.Last(), cancellation).OperationInfo):
                    return true;
                case MemberDeclarationSyntax:
                    return false;
            }
        }

        return false;
    }

    /// <summary>A clause of a query is a call of a method of the provider, whose parameters tell delegates from trees.</summary>
    private static bool Takes(SymbolInfo operation) =>
        operation.Symbol is IMethodSymbol method && method.Parameters.Any(static parameter => IsExpression(parameter.Type));

    private static bool IsExpression(ITypeSymbol? type) => type is INamedTypeSymbol
    {
        Name: "Expression" or "LambdaExpression",
        ContainingNamespace: { Name: "Expressions", ContainingNamespace: { Name: "Linq", ContainingNamespace.Name: "System" } },
    };
}
