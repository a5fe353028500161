using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace PerfGen.Shared;

/// <summary>One [assembly: ProfileCalls].</summary>
internal sealed class CallRule(AttributeData attribute, INamedTypeSymbol type, Regex method)
{
    public AttributeData Attribute => attribute;

    public INamedTypeSymbol Type => type;

    /// <summary>Of the series; null for the method's own.</summary>
    public string? Name => attribute.Named("Name") as string is { Length: > 0 } name ? name : null;

    public bool Callers => attribute.Named("Callers") is true;

    /// <summary>The names of the type's methods that match, inherited ones included.</summary>
    public IEnumerable<string> Names => Lineage(type)
        .Concat(type.AllInterfaces)
        .SelectMany(static type => type.GetMembers())
        .OfType<IMethodSymbol>()
        .Where(member => member.MethodKind == MethodKind.Ordinary && method.IsMatch(member.Name))
        .Select(static member => member.Name)
        .Distinct();

    public static CallRule? Parse(AttributeData attribute) =>
        attribute.ConstructorArguments.Length == 2
        && attribute.ConstructorArguments[0].Value is INamedTypeSymbol type
        && attribute.ConstructorArguments[1].Value is string method
            ? new CallRule(attribute, type.OriginalDefinition, Wildcards.Regex(method))
            : null;

    public bool Matches(IMethodSymbol target) =>
        target.MethodKind == MethodKind.Ordinary
        && method.IsMatch(target.Name)
        && (Lineage(target.ContainingType).Contains(type, SymbolEqualityComparer.Default)
            || target.ContainingType.AllInterfaces.Any(implemented => SymbolEqualityComparer.Default.Equals(implemented.OriginalDefinition, type)))
        && !IsTakenByTheFramework(target)
        && Nameable.FirstHidden(target.ContainingType) is null;

    /// <summary>The framework's own generators intercept these, and a call can be intercepted once.</summary>
    public static bool IsTakenByTheFramework(IMethodSymbol target) => IsTakenByTheFramework(target.ContainingType);

    public static bool IsTakenByTheFramework(INamedTypeSymbol type) => type.ToDisplayString() is
        "Microsoft.AspNetCore.Builder.EndpointRouteBuilderExtensions"
        or "Microsoft.Extensions.Configuration.ConfigurationBinder"
        or "Microsoft.Extensions.DependencyInjection.OptionsConfigurationServiceCollectionExtensions"
        or "Microsoft.Extensions.DependencyInjection.OptionsBuilderConfigurationExtensions"
        or "Microsoft.Extensions.DependencyInjection.OpenApiServiceCollectionExtensions"
        or "Microsoft.Extensions.DependencyInjection.ValidationServiceCollectionExtensions";

    private static IEnumerable<INamedTypeSymbol> Lineage(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
            yield return current.OriginalDefinition;
    }
}
