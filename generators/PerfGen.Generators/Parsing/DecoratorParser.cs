using Microsoft.CodeAnalysis;
using PerfGen.Generators.Model;
using PerfGen.Shared;

namespace PerfGen.Generators.Parsing;

/// <summary>From an interface with the attribute to what its decorator has to repeat.</summary>
internal static class DecoratorParser
{
    /// <summary>Null when no decorator can be written; the analyzer says why.</summary>
    public static Decorator? Parse(ISymbol symbol, CancellationToken cancellation)
    {
        if (symbol is not INamedTypeSymbol type
            || DecoratorEligibility.Of(type).Mechanism != Mechanism.Decorator
            || type.Locations.FirstOrDefault(static location => location.IsInSource) is not { } location)
        {
            return null;
        }

        HashSet<IMethodSymbol> inherited = new(DecoratedInterfaces.Inherited(type), SymbolEqualityComparer.Default);
        IMethodSymbol[] methods = [.. Members<IMethodSymbol>(type).Where(static method => method.MethodKind == MethodKind.Ordinary)];
        IEnumerable<ForwardedMember> members = Members<IPropertySymbol>(type).Select(property => DecoratorMembers.Parse(property, Receiver(property, type)))
            .Concat(Members<IEventSymbol>(type).Select(@event => DecoratorMembers.Parse(@event, Receiver(@event, type))));
        return new Decorator(
            location.SourceTree!.FilePath,
            TypeNames.Code(type),
            TypeNames.Readable(type),
            ProbeNames.Of(type),
            Nameable.IsPublic(type),
            TypeParameters.Of(type).Select(TargetMethodParser.ParseTypeParameter).ToEquatableArray(),
            type.AllInterfaces.Prepend(type).SelectMany(static type => type.GetMembers()).OfType<IMethodSymbol>().Any(TargetMethodParser.HasPointer),
            DisposalOf(type),
            CarriedAttributes.On(type),
            methods.Select(method => Parse(method, type, inherited, cancellation)).ToEquatableArray(),
            members.ToEquatableArray());
    }

    public static Disposal DisposalOf(ITypeSymbol type) => type.AllInterfaces
        .Select(static inherited => inherited.ToDisplayString() switch
        {
            "System.IDisposable" => Disposal.Now,
            "System.IAsyncDisposable" => Disposal.Async,
            _ => Disposal.None,
        })
        .Aggregate(Disposal.None, static (all, one) => all | one);

    private static DecoratedMethod Parse(IMethodSymbol method, INamedTypeSymbol type, HashSet<IMethodSymbol> inherited, CancellationToken cancellation)
    {
        bool declaredHere = SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, type.ContainingAssembly);
        bool measured = DecoratedInterfaces.Measure(method) && !ProfiledMembers.IsIgnored(method);
        ProfiledMethod? profiled = inherited.Contains(method) ? InheritedMethodParser.ParseMethod(method, type, Eligibility.Decorated)
            : measured && declaredHere ? ProfiledMethodParser.ParseMethod(method.OriginalDefinition, pattern: null, cancellation)?.Method
            : null;
        TargetMethod inner = TargetMethodParser.OfInner(method, Receiver(method, type));
        return new DecoratedMethod(
            SequenceTypes.Is(method.ReturnType) ? inner with { Result = ResultKind.Sequence } : inner,
            TypeNames.Code(method.ContainingType),
            RepeatedConstraints(method),
            profiled is { Mechanism: Mechanism.Decorator } ? profiled.AsCalled() : null,
            measured && !declaredHere ? method.OriginalDefinition.GetDocumentationCommentId() : null);
    }

    /// <summary>Own members first, then the inherited ones. Static, private and sealed ones are no implementation's business.</summary>
    private static IEnumerable<T> Members<T>(INamedTypeSymbol type) where T : ISymbol => type.AllInterfaces.Prepend(type)
        .SelectMany(static type => type.GetMembers())
        .OfType<T>()
        .Where(static member => DecoratedInterfaces.IsLeftToImplementations(member) && !IsExplicit(member));

    /// <summary>What one interface says of a member of another, it says of an implementation that says nothing; a decorator asks the implementation.</summary>
    private static bool IsExplicit(ISymbol member) => member switch
    {
        IMethodSymbol method => method.ExplicitInterfaceImplementations.Length > 0,
        IPropertySymbol property => property.ExplicitInterfaceImplementations.Length > 0,
        IEventSymbol @event => @event.ExplicitInterfaceImplementations.Length > 0,
        _ => false,
    };

    /// <summary>Inherited members are called on the interface that declares them: two may have the same name.</summary>
    private static string Receiver(ISymbol member, INamedTypeSymbol type) => SymbolEqualityComparer.Default.Equals(member.ContainingType, type)
        ? DecoratorMembers.Inner
        : $"(({TypeNames.Code(member.ContainingType)}){DecoratorMembers.Inner})";

    /// <summary>
    /// An explicit implementation inherits its constraints. But where <c>T?</c> stands in the signature, the compiler takes it for
    /// <c>Nullable&lt;T&gt;</c> unless it is told.
    /// </summary>
    private static string RepeatedConstraints(IMethodSymbol method) => string.Concat(method.TypeParameters
        .Where(parameter => method.Parameters.Select(static parameter => parameter.Type).Append(method.ReturnType).Any(type => IsMarkedNullable(type, parameter)))
        .Select(static parameter => $" where {TypeNames.Escaped(parameter.Name)} : {(parameter.IsReferenceType ? "class" : parameter.IsValueType ? "struct" : "default")}"));

    private static bool IsMarkedNullable(ITypeSymbol type, ITypeParameterSymbol parameter) => type switch
    {
        ITypeParameterSymbol => type.NullableAnnotation == NullableAnnotation.Annotated && SymbolEqualityComparer.Default.Equals(type, parameter),
        IArrayTypeSymbol array => IsMarkedNullable(array.ElementType, parameter),
        IPointerTypeSymbol pointer => IsMarkedNullable(pointer.PointedAtType, parameter),
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => SymbolEqualityComparer.Default.Equals(nullable.TypeArguments[0], parameter),
        INamedTypeSymbol named => named.TypeArguments.Any(argument => IsMarkedNullable(argument, parameter)) || (named.ContainingType is { } container && IsMarkedNullable(container, parameter)),
        _ => false,
    };
}
