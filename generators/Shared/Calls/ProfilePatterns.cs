using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace PerfGen.Shared;

/// <summary>
/// [assembly: Profile("Shop.*")] and [assembly: ProfileIgnore("Shop.Dto.*")]. Of several patterns that match a method, the last one
/// counts; a method or type that says something itself has the last word.
/// </summary>
internal sealed class ProfilePatterns(IAssemblySymbol assembly)
{
    private readonly List<(Regex Pattern, AttributeData Attribute, bool Profile)> _patterns = [.. assembly.GetAttributes()
        .Where(static attribute => attribute is { ConstructorArguments: [{ Value: string }] })
        .Where(static attribute => IsProfile(attribute) || ProfiledMembers.IsNamed(attribute.AttributeClass, KnownNames.ProfileIgnoreAttribute))
        .Select(static attribute => (Wildcards.Regex((string)attribute.ConstructorArguments[0].Value!), attribute, IsProfile(attribute)))];

    /// <summary>False when nothing is asked for.</summary>
    public bool Ask => _patterns.Exists(static pattern => pattern.Profile);

    public IEnumerable<AttributeData> Attributes => _patterns.Select(static pattern => pattern.Attribute);

    /// <summary>The [Profile] that covers a method; null when none does, or one that ignores it comes later.</summary>
    public AttributeData? Covering(IMethodSymbol method)
    {
        if (!Ask || !ProfiledMembers.HasBody(method) || ProfiledMembers.IsIgnored(method) || ProfiledMembers.IsIgnored(method.ContainingType))
            return null;
        return LastMatch(method) is { Profile: true } found ? found.Attribute : null;
    }

    /// <summary>Whether the pattern would apply to the method if it stood alone.</summary>
    public IEnumerable<AttributeData> Matching(IMethodSymbol method)
    {
        (string type, string name) = NamesOf(method);
        return _patterns.Where(pattern => Matches(pattern.Pattern, type, name)).Select(static pattern => pattern.Attribute);
    }

    private (Regex Pattern, AttributeData Attribute, bool Profile)? LastMatch(IMethodSymbol method)
    {
        (string type, string name) = NamesOf(method);
        int last = _patterns.FindLastIndex(pattern => Matches(pattern.Pattern, type, name));
        return last < 0 ? null : _patterns[last];
    }

    private static (string Type, string Name) NamesOf(IMethodSymbol method)
    {
        string type = TypeNames.Readable(method.ContainingType);
        return (type, $"{type}.{method.Name}");
    }

    private static bool Matches(Regex pattern, string type, string name) => pattern.IsMatch(name) || pattern.IsMatch(type);

    private static bool IsProfile(AttributeData attribute) => ProfiledMembers.IsNamed(attribute.AttributeClass, KnownNames.ProfileAttribute);
}
