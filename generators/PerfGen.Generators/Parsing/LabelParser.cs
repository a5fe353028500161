using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PerfGen.Generators.Model;
using PerfGen.Shared;

namespace PerfGen.Generators.Parsing;

/// <summary>The label parameters of a method, with the values that are known at compile time.</summary>
internal static class LabelParser
{
    private static readonly LabelValue _other = new("other", null);

    public static EquatableArray<Label> Parse(IMethodSymbol method) => method.Parameters
        .Select(Parse)
        .OfType<Label>()
        .ToEquatableArray();

    private static Label? Parse(IParameterSymbol parameter)
    {
        if (ProfiledMembers.Find(parameter, KnownNames.ProfileLabelAttribute) is not { } attribute || LabelDomains.Of(parameter, attribute) == LabelDomain.Unbounded)
            return null;

        string key = attribute.Named("Name") as string is { Length: > 0 } name ? name : parameter.Name;
        string type = TypeNames.Code(parameter.Type.WithNullableAnnotation(NullableAnnotation.NotAnnotated));
        return LabelDomains.Of(parameter, attribute) switch
        {
            LabelDomain.Bool => new Label(parameter.Ordinal, key, type, new([new("true", "true"), new("false", "false")]), 0),
            LabelDomain.Enum => new Label(parameter.Ordinal, key, type, EnumValues((INamedTypeSymbol)parameter.Type).Append(_other).ToEquatableArray(), 0),
            LabelDomain.Named => new Label(parameter.Ordinal, key, type, LabelDomains.NamedValues(attribute)
                .Select(static value => new LabelValue(value, SymbolDisplay.FormatLiteral(value, quote: true)))
                .Append(_other)
                .ToEquatableArray(), 0),
            _ => new Label(parameter.Ordinal, key, type, EquatableArray<LabelValue>.Empty, LabelDomains.MaxValues(attribute)),
        };
    }

    /// <summary>Members of one value are one label value, under the name that was declared first.</summary>
    private static IEnumerable<LabelValue> EnumValues(INamedTypeSymbol type) => type.GetMembers()
        .OfType<IFieldSymbol>()
        .Where(static field => field.HasConstantValue)
        .GroupBy(static field => field.ConstantValue)
        .Select(group => new LabelValue(group.First().Name, $"{TypeNames.Code(type)}.{TypeNames.Escaped(group.First().Name)}"));
}
