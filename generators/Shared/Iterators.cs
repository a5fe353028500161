using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PerfGen.Shared;

/// <summary>Methods whose body contains <c>yield</c>.</summary>
internal static class Iterators
{
    public static bool Is(IMethodSymbol method, CancellationToken cancellation)
    {
        IMethodSymbol body = method.PartialImplementationPart ?? method;
        return body.DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax(cancellation))
            .OfType<MethodDeclarationSyntax>()
            .Any(static declaration => declaration.Body is { } block && block
                .DescendantNodes(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or ExpressionSyntax))
                .Any(static node => node is YieldStatementSyntax));
    }
}
