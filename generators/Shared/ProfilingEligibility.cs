using Microsoft.CodeAnalysis;

namespace PerfGen.Shared;

/// <summary>
/// Can this method be measured, how, and if not why: asked by the generator, which then skips it, by the analyzer, which then
/// says so, and by the manifest, which records it.
/// </summary>
internal static class ProfilingEligibility
{
    internal const string MakeInternal = "Make the type internal.";

    public static Eligibility Of(IMethodSymbol method, CancellationToken cancellation)
    {
        return Partial(method)
            ?? Decorated(method)
            ?? Kind(method)
            ?? Body(method, cancellation)
            ?? Names(method)
            ?? Eligibility.Intercepted;
    }

    /// <summary>A partial method without a body gets one; nothing has to be named from outside then.</summary>
    private static Eligibility? Partial(IMethodSymbol method)
    {
        if (method.MethodKind != MethodKind.Ordinary || !PartialCores.NeedsBody(method))
            return null;
        if (PartialCores.Find(method) is not { } core)
            return Eligibility.Not($"it is partial and has no body, and '{PartialCores.NameOf(method)}' with the same parameters is not there", $"Write the body in 'private {PartialCores.NameOf(method)}'.");
        return core.IsAsync && core.ReturnsVoid ? Eligibility.Not("its core is async void, whose end nobody can observe", "Return a Task.") : Eligibility.Written;
    }

    /// <summary>What an interface with the attribute leaves to its implementations is measured by its decorator, or not at all.</summary>
    private static Eligibility? Decorated(IMethodSymbol method) =>
        DecoratedInterfaces.Measure(method) ? DecoratorEligibility.Of(method.ContainingType) : null;

    /// <summary>Only ordinary methods are invoked in a way that the compiler redirects.</summary>
    private static Eligibility? Kind(IMethodSymbol method)
    {
        if (method.MethodKind is not (MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation))
            return Eligibility.Not($"calls of {Describe(method.MethodKind)} cannot be redirected", "Move its body into an ordinary method and profile that one.");
        if (method.ContainingType is null or { IsExtension: true } or { CanBeReferencedByName: false })
            return Eligibility.Not("it is declared in an extension block, whose receiver no wrapper can name", "Write it as a classic extension method with a 'this' parameter.");
        if (method is { ContainingType.TypeKind: TypeKind.Interface, IsStatic: true, IsAbstract: true } or { ContainingType.TypeKind: TypeKind.Interface, IsStatic: true, IsVirtual: true })
            return Eligibility.Not("it is a static abstract member, called on a type parameter", "Profile the methods that implement it.");
        if (method is { ContainingType.TypeKind: TypeKind.Interface, ExplicitInterfaceImplementations.Length: > 0 })
            return Eligibility.Not("it replaces a member of another interface, and only the run time knows for which receivers", "Profile the member that it replaces, or the types that implement it.");
        if (method.IsExtern)
            return Eligibility.Not("its body is outside .NET (extern)", "Call it from a method of your own and profile that one.");
        if (method.IsVararg)
            return Eligibility.Not("it takes a variable argument list (__arglist)");
        if (method.GetAttributes().Any(static attribute => attribute.AttributeClass?.ToDisplayString() == "System.Runtime.InteropServices.UnmanagedCallersOnlyAttribute"))
            return Eligibility.Not("only unmanaged code may call it");
        return null;
    }

    /// <summary>What a call does must be over, or observable, when it returns.</summary>
    private static Eligibility? Body(IMethodSymbol method, CancellationToken cancellation)
    {
        if (method.IsAsync && method.ReturnsVoid)
            return Eligibility.Not("it is async void, whose end nobody can observe", "Return a Task.");
        if (Iterators.Is(method, cancellation))
            return null;
        if (method.IsAsync && ResultKinds.Of(method) == ResultKind.Value)
            return Eligibility.Not($"it is asynchronous and returns '{method.ReturnType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}', whose end cannot be observed", "Return a Task or a ValueTask.");
        return null;
    }

    /// <summary>The wrapper stands in another class and has to name everything in the signature.</summary>
    private static Eligibility? Names(IMethodSymbol method)
    {
        if (Nameable.FirstHidden(method.ContainingType) is { } container)
            return Eligibility.Not($"'{container.Name}' is {Nameable.Visibility(container)}, so no wrapper can name it", MakeInternal);
        foreach (ITypeSymbol type in Signatures.TypesIn(method))
        {
            if (Nameable.FirstHidden(type) is { } hidden)
                return Eligibility.Not($"its signature names '{hidden.Name}', which is {Nameable.Visibility(hidden)}", MakeInternal);
        }

        string[] typeParameters = [.. TypeParameters.Of(method).Select(static parameter => parameter.Name)];
        if (typeParameters.Distinct().Count() < typeParameters.Length)
            return Eligibility.Not("two of its type parameters, counting those of its type, have the same name", "Rename one of them.");
        return method.Parameters.FirstOrDefault(parameter => typeParameters.Contains(parameter.Name)) is { } namesake
            ? Eligibility.Not($"its parameter '{namesake.Name}' has the name of a type parameter of its type", "Rename one of them.")
            : null;
    }

    private static string Describe(MethodKind kind) => kind switch
    {
        MethodKind.Constructor or MethodKind.StaticConstructor => "a constructor",
        MethodKind.PropertyGet or MethodKind.PropertySet => "a property",
        MethodKind.EventAdd or MethodKind.EventRemove => "an event accessor",
        MethodKind.UserDefinedOperator or MethodKind.Conversion => "an operator",
        MethodKind.Destructor => "a finalizer",
        MethodKind.LocalFunction => "a local function",
        MethodKind.AnonymousFunction or MethodKind.LambdaMethod => "a lambda",
        _ => "such a member",
    };
}
