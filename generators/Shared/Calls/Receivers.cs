using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PerfGen.Shared;

/// <summary>What a call is made on, as it is written.</summary>
internal static class Receivers
{
    /// <summary>Null where nothing is written.</summary>
    public static ExpressionSyntax? Of(InvocationExpressionSyntax invocation) => invocation.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Expression,
        MemberBindingExpressionSyntax => invocation.Ancestors().OfType<ConditionalAccessExpressionSyntax>().FirstOrDefault()?.Expression,
        _ => null,
    };
}
