using Microsoft.CodeAnalysis;
using PerfGen.Generators.Model;
using PerfGen.Shared;

namespace PerfGen.Generators.Parsing;

/// <summary>From an attribute to the methods that it asks to measure.</summary>
internal static class ProfiledMethodParser
{
    /// <summary>One method for an attribute on a method; all ordinary ones for an attribute on a type, and those that an interface inherits.</summary>
    public static EquatableArray<ProfiledDeclaration> Parse(ISymbol symbol, CancellationToken cancellation) => symbol switch
    {
        IMethodSymbol method => ParseMethods([method], cancellation),
        INamedTypeSymbol type => ParseMethods(ProfiledMembers.Of(type), cancellation).Concat(InheritedMethodParser.Parse(type, cancellation)).ToEquatableArray(),
        _ => EquatableArray<ProfiledDeclaration>.Empty,
    };

    private static EquatableArray<ProfiledDeclaration> ParseMethods(IEnumerable<IMethodSymbol> methods, CancellationToken cancellation) =>
        methods
            .Where(static method => !ProfiledMembers.IsIgnored(method))
            .Select(method => ParseMethod(method.PartialDefinitionPart ?? method, pattern: null, cancellation))
            .OfType<ProfiledDeclaration>()
            .ToEquatableArray();

    /// <summary>One method that an attribute on it, on its type or, if given, on the assembly asks to measure.</summary>
    public static ProfiledDeclaration? ParseMethod(IMethodSymbol method, AttributeData? pattern, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (method.GetDocumentationCommentId() is not { } id || method.Locations.FirstOrDefault(static location => location.IsInSource) is not { } location)
            return null;

        Eligibility eligibility = ProfilingEligibility.Of(method, cancellation);
        AttributeData? own = ProfiledMembers.Find(method, KnownNames.ProfileAttribute);
        AttributeData? profile = own ?? ProfiledMembers.Find(method.ContainingType, KnownNames.ProfileAttribute) ?? pattern;
        string? name = own?.Named("Name") as string;
        var parsed = new ProfiledMethod(
            id,
            method.Name,
            new Series(string.IsNullOrWhiteSpace(name) ? TypeNames.Readable(method) : name!, TypeNames.Signature(method)),
            ProbeNames.Of(method),
            eligibility.Mechanism,
            eligibility.Reason,
            Memory: profile?.Named("Memory") is not false,
            Sampling: SamplingOf(profile),

            // A decorator does not see who calls.
            Callers: profile?.Named("Callers") is true && eligibility.Mechanism != Mechanism.Decorator,
            Sequence: Iterators.Is(PartialCores.NeedsBody(method) ? PartialCores.Find(method) ?? method : method, cancellation),
            LabelParser.Parse(method),

            // What an interface promises, its decorator holds each method to.
            ThresholdParser.Parse(method, DecoratedInterfaces.Measure(method) ? method.ContainingType : null),
            Slots.Of(method),
            IsVisible: Nameable.IsVisibleOutside(method),
            IsVisibleToFriendsOnly: Nameable.IsVisibleToFriendsOnly(method));
        return new ProfiledDeclaration(parsed, Positions.Of(location.SourceTree!, location.SourceSpan), PartialBodyParser.Parse(method, parsed, cancellation));
    }

    /// <summary>The enum has two values: every call, and the budget.</summary>
    public static CallSampling SamplingOf(AttributeData? profile) =>
        new(Adaptive: profile?.Named("Sampling") is 1, OneIn: Math.Max(0, profile?.Named("SampleOneIn") as int? ?? 0));
}
