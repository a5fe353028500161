using Microsoft.CodeAnalysis;
using PerfGen.Generators.Emission;
using PerfGen.Shared;

namespace PerfGen.Generators.Parsing;

/// <summary>Attributes that a wrapper needs to be allowed to call its target, or to warn as the target does.</summary>
internal static class CarriedAttributes
{
    /// <summary>Those of a member and of its type.</summary>
    public static EquatableArray<string> Of(ISymbol member) => Copies(member.GetAttributes().Concat(member.ContainingType.GetAttributes()));

    /// <summary>Those of a type, or of an accessor, alone.</summary>
    public static EquatableArray<string> On(ISymbol symbol) => Copies(symbol.GetAttributes());

    private static EquatableArray<string> Copies(IEnumerable<AttributeData> attributes) => attributes
        .Select(Copy)
        .OfType<string>()
        .Distinct()
        .ToEquatableArray();

    private static string? Copy(AttributeData attribute) => attribute.AttributeClass?.ToDisplayString() switch
    {
        // Inside something obsolete an obsolete method may be called, also one whose use is an error.
        "System.ObsoleteAttribute" => "[global::System.Obsolete]",
        "System.Diagnostics.CodeAnalysis.RequiresUnreferencedCodeAttribute"
            or "System.Diagnostics.CodeAnalysis.RequiresDynamicCodeAttribute"
            or "System.Diagnostics.CodeAnalysis.RequiresAssemblyFilesAttribute" =>
            $"[global::{attribute.AttributeClass!.ToDisplayString()}({Literals.Of(attribute.ConstructorArguments.FirstOrDefault().Value as string ?? "")})]",
        _ => null,
    };
}
