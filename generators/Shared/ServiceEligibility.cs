using Microsoft.CodeAnalysis;

namespace PerfGen.Shared;

/// <summary>Does <c>AddProfiled</c> measure the service that it is called with, and if not why. It is registered in either case.</summary>
internal static class ServiceEligibility
{
    public static Eligibility Of(ITypeSymbol service)
    {
        if (service is not INamedTypeSymbol { IsUnboundGenericType: false } type || TypeParameters.Mentions(type))
            return Eligibility.Not("its service depends on a type parameter, so nobody knows here which interface it is", "Name the interface in the call.");
        if (type.TypeKind != TypeKind.Interface)
            return Eligibility.Not($"'{type.Name}' is not an interface", "Register it under an interface that carries [Profile].");
        if (!DecoratedInterfaces.Contain(type.OriginalDefinition))
            return Eligibility.Not($"'{type.Name}' does not carry [Profile]", "Put [Profile] on the interface.");

        return Nameable.FirstHidden(type) is { } hidden
            ? Eligibility.Not($"'{hidden.Name}' is {Nameable.Visibility(hidden)}, so no decorator can name it", ProfilingEligibility.MakeInternal)
            : DecoratorEligibility.Of(type.OriginalDefinition);
    }
}
