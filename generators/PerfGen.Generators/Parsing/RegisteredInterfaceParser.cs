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
    private static readonly NameSet _names = new(["AddProfiled"]);

    /// <summary>Whether there is dependency injection with keyed services (version 8 or later), in which a service can stand behind another.</summary>
    public static bool HasServices(Compilation compilation) =>
        !compilation.GetTypesByMetadataName("Microsoft.Extensions.DependencyInjection.IServiceCollection").IsEmpty
        && !compilation.GetTypesByMetadataName("Microsoft.Extensions.DependencyInjection.ServiceProviderKeyedServiceExtensions").IsEmpty
        && compilation.GetTypeByMetadataName(KnownNames.ProfileAttribute) is not null
        && compilation.SyntaxTrees.All(static tree => InterceptionSupport.Obstacle(tree.Options) is null);

    public static RegisteredInterfaces Parse(Compilation compilation, Settings settings, CancellationToken cancellation)
    {
        var measured = new List<RegisteredInterface>();
        var unmeasured = new List<UnmeasuredRegistration>();
        foreach ((ITypeSymbol service, SyntaxNode call) in compilation.SyntaxTrees.SelectMany(tree => Services(tree, compilation, cancellation)))
        {
            if (ReasonToRegisterPlainly(service, compilation) is { } reason)
                unmeasured.Add(new UnmeasuredRegistration(Positions.Of(call.SyntaxTree, call.Span).RelativeTo(settings), reason));
            else
                measured.Add(new RegisteredInterface(TypeNames.Code(service.WithNullableAnnotation(NullableAnnotation.None)), EntryClass(service), DecoratorParser.DisposalOf(service) != Disposal.None));
        }

        return new RegisteredInterfaces(
            measured.Distinct().OrderBy(static one => one.Interface, StringComparer.Ordinal).ToEquatableArray(),
            unmeasured.OrderBy(static one => one.Position.File, StringComparer.Ordinal).ThenBy(static one => one.Position.Line).ThenBy(static one => one.Position.Column).ToEquatableArray());
    }

    private static IEnumerable<(ITypeSymbol Service, SyntaxNode Call)> Services(SyntaxTree tree, Compilation compilation, CancellationToken cancellation)
    {
        SemanticModel? model = null;
        foreach (InvocationExpressionSyntax invocation in NamesInFile.Of(tree, cancellation).Uses(_names, cancellation).OfType<InvocationExpressionSyntax>())
        {
            model ??= ObliviousModels.Of(compilation, tree);
            if (NamesInFile.NameOf(invocation) is GenericNameSyntax { TypeArgumentList.Arguments: { Count: 2 } arguments } name
                && model.GetSymbolInfo(arguments[0], cancellation).Symbol is ITypeSymbol { TypeKind: not TypeKind.Error } service)
            {
                yield return (service, name);
            }
        }
    }

    /// <summary>What the generator was not at work on in another assembly has no decorator there.</summary>
    private static string? ReasonToRegisterPlainly(ITypeSymbol service, Compilation compilation) =>
        ServiceEligibility.Of(service) is { Mechanism: Mechanism.None, Reason: { } reason } ? reason
        : SymbolEqualityComparer.Default.Equals(service.ContainingAssembly, compilation.Assembly) ? null
        : service.ContainingAssembly.GetTypeByMetadataName($"PerfGen.{EntryClass(service)}") is null ? $"'{service.ContainingAssembly.Name}' was compiled without the generator"
        : null;

    private static string EntryClass(ITypeSymbol type) => DecoratorsEmitter.EntryClass(ProbeNames.Of((INamedTypeSymbol)type.OriginalDefinition));
}
