using Microsoft.CodeAnalysis;

namespace PerfGen.Shared;

/// <summary>How many arguments stand between the parentheses of a call of certain methods.</summary>
internal readonly record struct ArgumentCounts(int Fewest, int Most)
{
    public static ArgumentCounts Any { get; } = new(0, int.MaxValue);

    public static ArgumentCounts Of(IMethodSymbol method) => IsOpen(method)
        ? Any
        : new(method.Parameters.Count(static parameter => !parameter.IsOptional), method.Parameters.Length);

    public ArgumentCounts Or(ArgumentCounts other) => new(Math.Min(Fewest, other.Fewest), Math.Max(Most, other.Most));

    public bool Include(int count) => count >= Fewest && count <= Most;

    /// <summary>An extension is called with its receiver among the arguments or without, and what overrides a method may have other defaults.</summary>
    private static bool IsOpen(IMethodSymbol method) =>
        method.IsVararg
        || method.IsExtensionMethod
        || !method.ContainingType.CanBeReferencedByName
        || method.Parameters.Any(static parameter => parameter.IsParams)
        || (method.ContainingType.TypeKind != TypeKind.Interface && (method.IsVirtual || method.IsAbstract || method.IsOverride));
}
