using Microsoft.CodeAnalysis;
using PerfGen.Generators.Emission;
using PerfGen.Shared;

namespace PerfGen.Generators.Parsing;

/// <summary>Attributes that a wrapper needs to be allowed to call its target, or to warn as the target does.</summary>
internal static class CarriedAttributes
{
    public static EquatableArray<string> Of(IMethodSymbol method) => method.GetAttributes()
        .Concat(method.ContainingType.GetAttributes())
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
