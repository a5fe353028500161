using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PerfGen.Shared;

/// <summary>
/// Can this call be redirected, and if not why: asked by the generator, which then leaves it as it is, by the analyzer, which then
/// says so, and by the manifest, which records it.
/// </summary>
internal static class CallRedirection
{
    /// <summary>Null when the call can be redirected.</summary>
    public static CallObstacle? ObstacleTo(InvocationExpressionSyntax invocation, IMethodSymbol symbol, SemanticModel model, CancellationToken cancellation)
    {
        if (invocation.Expression is MemberAccessExpressionSyntax { Expression: BaseExpressionSyntax })
            return CallObstacle.BaseCall;
        if (ExpressionTrees.Contain(invocation, model, cancellation))
            return CallObstacle.ExpressionTree;
        if (invocation.ArgumentList.Arguments.Any(argument => model.GetTypeInfo(argument.Expression, cancellation).Type is IDynamicTypeSymbol))
            return CallObstacle.DynamicArgument;
        if (IsConditionalElsewhere(symbol, invocation.SyntaxTree.Options.PreprocessorSymbolNames))
            return CallObstacle.ConditionalElsewhere;
        if (WouldCopyItsReceiver(symbol))
            return CallObstacle.CopiedStruct;
        if (!symbol.IsStatic && symbol.MethodKind == MethodKind.Ordinary
            && Receivers.Of(invocation) is { } receiver
            && model.GetTypeInfo(receiver, cancellation).Type is ITypeParameterSymbol { IsReferenceType: false })
        {
            return CallObstacle.TypeParameterReceiver;
        }

        return model.GetInterceptableLocation(invocation, cancellation) is null ? CallObstacle.NotRedirectable : null;
    }

    private static bool IsConditionalElsewhere(IMethodSymbol symbol, IEnumerable<string> defined)
    {
        string[] conditions = [.. symbol.GetAttributes()
            .Where(static attribute => attribute.AttributeClass?.ToDisplayString() == "System.Diagnostics.ConditionalAttribute")
            .Select(static attribute => attribute.ConstructorArguments.FirstOrDefault().Value as string ?? "")];
        return conditions.Length > 0 && !conditions.Any(defined.Contains);
    }

    /// <summary>
    /// Inside a generic struct, where its type arguments are its own parameters, the compiler passes a copy to an interceptor:
    /// a change would be lost, and a returned reference would point into the copy.
    /// </summary>
    private static bool WouldCopyItsReceiver(IMethodSymbol symbol) =>
        symbol is { IsStatic: false, ContainingType: { IsValueType: true, IsDefinition: true } type }
        && (!symbol.IsReadOnly || symbol.ReturnsByRef || symbol.ReturnsByRefReadonly)
        && TypeParameters.Of(type).Any();
}
