using Microsoft.CodeAnalysis;
using PerfGen.Shared;

namespace PerfGen.Analyzers.Profiling;

/// <summary>Whether it would help to make a method partial, so that the generator writes its body and every caller is measured.</summary>
internal static class PartialRemedy
{
    /// <summary>As a sentence; null when the method cannot be partial, or is.</summary>
    public static string? Of(IMethodSymbol method) => IsPossible(method) ? $"Make it partial, with the body in 'private {PartialCores.NameOf(method)}'." : null;

    public static bool IsPossible(IMethodSymbol method) =>
        method is
        {
            MethodKind: MethodKind.Ordinary, IsAbstract: false, IsExtern: false, IsVararg: false,
            IsPartialDefinition: false, PartialDefinitionPart: null, IsImplicitlyDeclared: false,
        }
        && method.ContainingType is { TypeKind: TypeKind.Class or TypeKind.Struct, IsExtension: false, IsImplicitlyDeclared: false }

        // The generated part stands in another file.
        && !IsLocalToItsFile(method.ContainingType)

        // An end that nobody can observe stays so.
        && !(method.IsAsync && method.ReturnsVoid)
        && !(method.IsAsync && ResultKinds.Of(method) == ResultKind.Value && !SequenceTypes.Is(method.ReturnType))

        // An override inherits its constraints and a core would have to repeat them.
        && !(method.IsOverride && method.TypeParameters.Length > 0)
        && !IsTaken(method.ContainingType, PartialCores.NameOf(method))
        && !IsCalledByUnmanagedCode(method);

    private static bool IsTaken(INamedTypeSymbol? type, string name)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.GetMembers(name).Length > 0)
                return true;
        }

        return false;
    }

    private static bool IsLocalToItsFile(INamedTypeSymbol? type) => type is not null && (type.IsFileLocal || IsLocalToItsFile(type.ContainingType));

    private static bool IsCalledByUnmanagedCode(IMethodSymbol method) =>
        method.GetAttributes().Any(static attribute => attribute.AttributeClass?.ToDisplayString() == "System.Runtime.InteropServices.UnmanagedCallersOnlyAttribute");
}
