using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using PerfGen.Generators.Model;
using PerfGen.Shared;

namespace PerfGen.Generators.Parsing;

/// <summary>
/// [assembly: Profile("Shop.*")] and [assembly: ProfileIgnore("Shop.Dto.*")]: the methods of this compilation that match. Of several
/// patterns that match a method, the last one counts; a method or type that says something itself has the last word.
/// </summary>
internal static class PatternParser
{
    public static EquatableArray<ProfiledDeclaration> Parse(Compilation compilation, CancellationToken cancellation)
    {
        List<(Regex Pattern, AttributeData? Profile)> patterns = [.. compilation.Assembly.GetAttributes().Select(Pattern).OfType<(Regex, AttributeData?)>()];
        if (patterns.All(static pattern => pattern.Profile is null))
            return EquatableArray<ProfiledDeclaration>.Empty;

        return Types(compilation.Assembly.GlobalNamespace)
            .SelectMany(ProfiledMembers.Of)
            .Where(static method => !ProfiledMembers.IsIgnored(method) && !ProfiledMembers.IsIgnored(method.ContainingType))
            .Select(method => Declare(method, patterns, cancellation))
            .OfType<ProfiledDeclaration>()

            // Nobody named these methods one by one: what cannot be measured is not missed.
            .Where(static declaration => declaration.Method.Mechanism != Mechanism.None)
            .ToEquatableArray();
    }

    private static ProfiledDeclaration? Declare(IMethodSymbol method, List<(Regex Pattern, AttributeData? Profile)> patterns, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        string type = TypeNames.Readable(method.ContainingType);
        string name = $"{type}.{method.Name}";
        return patterns.FindLast(pattern => pattern.Pattern.IsMatch(name) || pattern.Pattern.IsMatch(type)).Profile is { } profile
            ? ProfiledMethodParser.ParseMethod(method.PartialDefinitionPart ?? method, profile, cancellation)
            : null;
    }

    private static (Regex Pattern, AttributeData? Profile)? Pattern(AttributeData attribute)
    {
        if (attribute.ConstructorArguments.Length != 1 || attribute.ConstructorArguments[0].Value is not string pattern)
            return null;
        if (ProfiledMembers.IsNamed(attribute.AttributeClass, KnownNames.ProfileAttribute))
            return (Wildcards.Regex(pattern), attribute);
        return ProfiledMembers.IsNamed(attribute.AttributeClass, KnownNames.ProfileIgnoreAttribute) ? (Wildcards.Regex(pattern), null) : null;
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) => container.GetMembers()
        .OfType<INamespaceOrTypeSymbol>()
        .SelectMany(static member => member is INamedTypeSymbol type ? Types(type).Prepend(type) : Types(member));
}
