using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PerfGen.Generators.Emission;
using PerfGen.Generators.Model;
using PerfGen.Shared;

namespace PerfGen.Generators.Parsing;

/// <summary>
/// The interfaces that <c>AddProfiled</c> is called with. The method itself is generated and so is not there yet; its type arguments are.
/// </summary>
internal static class RegisteredInterfaceParser
{
    private const string Method = "AddProfiled";

    /// <summary>Whether there is dependency injection with keyed services (version 8 or later), in which a service can stand behind another.</summary>
    public static bool HasServices(Compilation compilation) =>
        !compilation.GetTypesByMetadataName("Microsoft.Extensions.DependencyInjection.IServiceCollection").IsEmpty
        && !compilation.GetTypesByMetadataName("Microsoft.Extensions.DependencyInjection.ServiceProviderKeyedServiceExtensions").IsEmpty
        && compilation.GetTypeByMetadataName(KnownNames.ProfileAttribute) is not null;

    public static EquatableArray<RegisteredInterface> Parse(Compilation compilation, CancellationToken cancellation) => compilation.SyntaxTrees
        .SelectMany(tree => ParseFile(tree, compilation, cancellation))
        .Distinct()
        .OrderBy(static one => one.Interface, StringComparer.Ordinal)
        .ToEquatableArray();

    private static IEnumerable<RegisteredInterface> ParseFile(SyntaxTree tree, Compilation compilation, CancellationToken cancellation)
    {
        SemanticModel? model = null;
        foreach (InvocationExpressionSyntax invocation in InvokedNames.Of(tree, cancellation).Invocations(tree.GetRoot(cancellation), [Method]))
        {
            model ??= compilation.GetSemanticModel(tree);
            if (InvokedNames.NameOf(invocation) is GenericNameSyntax { TypeArgumentList.Arguments: { Count: 2 } arguments }
                && model.GetSymbolInfo(arguments[0], cancellation).Symbol is INamedTypeSymbol type
                && CanBeRegistered(type, compilation))
            {
                yield return new RegisteredInterface(TypeNames.Code(type.WithNullableAnnotation(NullableAnnotation.None)), EntryClass(type), IsDisposable(type));
            }
        }
    }

    private static bool CanBeRegistered(INamedTypeSymbol type, Compilation compilation) =>
        DecoratedInterfaces.Contain(type.OriginalDefinition)
        && !type.IsUnboundGenericType
        && Nameable.FirstHidden(type) is null
        && !TypeNames.MentionsTypeParameter(type)
        && DecoratorEligibility.Of(type.OriginalDefinition).Mechanism == Mechanism.Decorator

        // The generator may not have been at work in another assembly.
        && (SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly)
            || type.ContainingAssembly.GetTypeByMetadataName($"PerfGen.{EntryClass(type)}") is not null);

    private static string EntryClass(INamedTypeSymbol type) => DecoratorsEmitter.EntryClass(ProbeNames.Of(type.OriginalDefinition));

    private static bool IsDisposable(INamedTypeSymbol type) => type.AllInterfaces.Any(static inherited =>
        inherited.ToDisplayString() is "System.IDisposable" or "System.IAsyncDisposable");
}
