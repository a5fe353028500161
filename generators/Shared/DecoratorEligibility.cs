using Microsoft.CodeAnalysis;

namespace PerfGen.Shared;

/// <summary>Can a class be written that implements this interface by passing everything on to another implementation, and if not why.</summary>
internal static class DecoratorEligibility
{
    public static Eligibility Of(INamedTypeSymbol type)
    {
        // Somebody is still typing.
        if (type.Name.Length == 0)
            return Eligibility.Not("its interface has no name");
        if (Nameable.FirstHidden(type.OriginalDefinition) is { } hidden)
            return Eligibility.Not($"'{hidden.Name}' is {Nameable.Visibility(hidden)}, so no decorator can name it", ProfilingEligibility.MakeInternal);

        string[] typeParameters = [.. TypeParameters.Of(type).Select(static parameter => parameter.Name)];
        if (typeParameters.Distinct().Count() < typeParameters.Length)
            return Eligibility.Not("two type parameters of the interface, counting those of the types around it, have the same name", "Rename one of them.");

        return type.AllInterfaces.Prepend(type)
            .SelectMany(static type => type.GetMembers())
            .OfType<IMethodSymbol>()
            .Select(method => Member(method, type.ContainingAssembly, typeParameters))
            .FirstOrDefault(static reason => reason is not null) ?? Eligibility.Decorated;
    }

    /// <summary>Accessors of properties and events are methods here.</summary>
    private static Eligibility? Member(IMethodSymbol method, IAssemblySymbol assembly, string[] typeParameters)
    {
        string name = (method.AssociatedSymbol ?? method).Name;
        if (method is { IsStatic: true, IsAbstract: true })
            return Eligibility.Not($"its interface has the static abstract member '{name}', which no decorator can pass on to an object", "Move the static members to an interface of their own.");
        if (!DecoratedInterfaces.IsLeftToImplementations(method))
            return null;
        if (method.DeclaredAccessibility is Accessibility.Protected or Accessibility.ProtectedAndInternal)
            return Eligibility.Not($"the member '{name}' of its interface is protected, so no decorator can call it", "Make the member internal or public.");
        if (method.DeclaredAccessibility == Accessibility.Internal && !IsVisibleTo(assembly, method.ContainingAssembly))
            return Eligibility.Not($"the inherited member '{name}' is internal to '{method.ContainingAssembly.Name}', so no decorator can call it");
        if (method.IsVararg)
            return Eligibility.Not($"the member '{name}' of its interface takes a variable argument list (__arglist)");
        if (method.TypeParameters.FirstOrDefault(parameter => typeParameters.Contains(parameter.Name)) is { } namesake)
            return Eligibility.Not($"the member '{name}' of its interface has a type parameter '{namesake.Name}', as the interface has", "Rename one of them.");

        return Signatures.TypesIn(method).Select(Nameable.FirstHidden).FirstOrDefault(static type => type is not null) is { } hidden
            ? Eligibility.Not($"the member '{name}' of its interface names '{hidden.Name}', which is {Nameable.Visibility(hidden)}", ProfilingEligibility.MakeInternal)
            : null;
    }

    private static bool IsVisibleTo(IAssemblySymbol assembly, IAssemblySymbol owner) =>
        SymbolEqualityComparer.Default.Equals(assembly, owner) || owner.GivesAccessTo(assembly);
}
