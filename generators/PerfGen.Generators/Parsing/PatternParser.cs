using Microsoft.CodeAnalysis;
using PerfGen.Generators.Model;
using PerfGen.Shared;

namespace PerfGen.Generators.Parsing;

/// <summary>The methods of this compilation that a pattern covers.</summary>
internal static class PatternParser
{
    public static EquatableArray<ProfiledDeclaration> Parse(Compilation compilation, CancellationToken cancellation)
    {
        var patterns = new ProfilePatterns(compilation.Assembly);
        if (!patterns.Ask)
            return EquatableArray<ProfiledDeclaration>.Empty;

        return SourceTypes.Of(compilation.Assembly)
            .SelectMany(ProfiledMembers.Of)
            .Select(method => Declare(method, patterns, cancellation))
            .OfType<ProfiledDeclaration>()

            // Nobody named these methods one by one: what cannot be measured is not missed.
            .Where(static declaration => declaration.Method.Mechanism != Mechanism.None)
            .ToEquatableArray();
    }

    private static ProfiledDeclaration? Declare(IMethodSymbol method, ProfilePatterns patterns, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return patterns.Covering(method) is { } profile
            ? ProfiledMethodParser.ParseMethod(method.PartialDefinitionPart ?? method, profile, cancellation)
            : null;
    }
}
