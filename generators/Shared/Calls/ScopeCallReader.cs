using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PerfGen.Shared;

/// <summary>Calls of <c>Profiler.Scope("name")</c>.</summary>
internal static class ScopeCallReader
{
    public static bool IsScope(IMethodSymbol method) =>
        method.Name == KnownNames.ScopeMethod && ProfiledMembers.IsNamed(method.ContainingType, KnownNames.Profiler);

    public static ScopeCall Read(InvocationExpressionSyntax invocation, SemanticModel model, CancellationToken cancellation)
    {
        ExpressionSyntax? argument = invocation.ArgumentList.Arguments.FirstOrDefault()?.Expression;
        if (argument is null || model.GetConstantValue(argument, cancellation).Value is not string name)
            return new ScopeCall(null, CallObstacle.ScopeName);
        return new ScopeCall(name, ExpressionTrees.Contain(invocation, model, cancellation) ? CallObstacle.ExpressionTree : null);
    }
}
