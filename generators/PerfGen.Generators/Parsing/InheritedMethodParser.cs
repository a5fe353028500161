using Microsoft.CodeAnalysis;
using PerfGen.Generators.Model;
using PerfGen.Shared;

namespace PerfGen.Generators.Parsing;

/// <summary>
/// What a decorator measures of the interfaces that its own inherits: each method has a series under the name of the interface that
/// carries the attribute, so that two of them that share a base are told apart.
/// </summary>
internal static class InheritedMethodParser
{
    public static IEnumerable<ProfiledDeclaration> Parse(INamedTypeSymbol type, CancellationToken cancellation)
    {
        if (type.Locations.FirstOrDefault(static location => location.IsInSource) is not { } location)
            return [];

        cancellation.ThrowIfCancellationRequested();
        Position position = Positions.Of(location.SourceTree!, location.SourceSpan);
        Eligibility eligibility = DecoratorEligibility.Of(type);
        return DecoratedInterfaces.Inherited(type).Select(method => new ProfiledDeclaration(ParseMethod(method, type, eligibility), position, Body: null));
    }

    public static ProfiledMethod ParseMethod(IMethodSymbol method, INamedTypeSymbol type, Eligibility eligibility)
    {
        string member = method.OriginalDefinition.GetDocumentationCommentId() ?? "";
        string id = $"{type.GetDocumentationCommentId()}:{TypeNames.Code(method.ContainingType)}:{member}";
        string typeParameters = Emission.WrapperSignature.AngleBrackets(method.TypeParameters.Select(static parameter => parameter.Name));
        AttributeData? profile = ProfiledMembers.Find(type, KnownNames.ProfileAttribute);
        return new ProfiledMethod(
            id,
            method.Name,
            new Series($"{TypeNames.Readable(type)}.{method.Name}{typeParameters}", TypeNames.Signature(method)),
            ProbeNames.OfInherited(method, type, id),
            eligibility.Mechanism,
            eligibility.Reason,
            Memory: profile?.Named("Memory") is not false,
            Sampling: ProfiledMethodParser.SamplingOf(profile),
            Callers: false,
            Sequence: false,
            LabelParser.Parse(method),
            ThresholdParser.Parse(method, type),

            // Calls name the member that is inherited.
            new([new Slot(member, method.Name, ReceiverType: null, Depth: 0)]),
            IsVisible: Nameable.IsPublic(type));
    }
}
