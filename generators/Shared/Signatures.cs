using Microsoft.CodeAnalysis;

namespace PerfGen.Shared;

/// <summary>What a method's signature is made of.</summary>
internal static class Signatures
{
    /// <summary>All that another place has to name in order to repeat it.</summary>
    public static IEnumerable<ITypeSymbol> TypesIn(IMethodSymbol method) => method.Parameters
        .Select(static parameter => parameter.Type)
        .Append(method.ReturnType)
        .Concat(method.TypeParameters.SelectMany(static parameter => parameter.ConstraintTypes));
}
