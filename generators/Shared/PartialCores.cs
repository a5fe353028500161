using Microsoft.CodeAnalysis;

namespace PerfGen.Shared;

/// <summary>
/// A partial method without a body is measured by writing the body: it calls <c>&lt;Name&gt;Core</c>, which the user wrote. So it is
/// measured for every caller: delegates, reflection, other assemblies.
/// </summary>
internal static class PartialCores
{
    /// <summary>Whether the user wrote none. An analyzer sees the one that the generator wrote.</summary>
    public static bool NeedsBody(IMethodSymbol method) =>
        method.IsPartialDefinition
        && (method.PartialImplementationPart is not { } body || body.Locations.Any(static location => location.SourceTree is { } tree && GeneratedTrees.IsOurs(tree)));

    public static string NameOf(IMethodSymbol method) => method.Name + "Core";

    /// <summary>The method that holds the work; null when there is none.</summary>
    public static IMethodSymbol? Find(IMethodSymbol method) => method.ContainingType.GetMembers(NameOf(method))
        .OfType<IMethodSymbol>()
        .FirstOrDefault(core => core.IsStatic == method.IsStatic
            && core.Arity == method.Arity
            && core.Parameters.Length == method.Parameters.Length
            && core.Parameters.Zip(method.Parameters, static (a, b) => a.RefKind == b.RefKind && a.Type.Name == b.Type.Name).All(static same => same));
}
