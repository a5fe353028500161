using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PerfGen.Analyzers.Options;

namespace PerfGen.Analyzers.Values;

/// <summary>Judges an expression that nothing more can be looked through: a reference or a call.</summary>
internal static class Leaves
{
    public static LabelValue Classify(IOperation value, RuleOptions options)
    {
        if (KnownBounded.Contains(value))
            return LabelValue.Bounded;
        if (LeafName.Of(value) is { } name && options.Lists(OptionNames.UnboundedNames, name.Text))
            return Unbounded(EvidenceKind.Identifier, value, "listed in unbounded_names");
        if (TimeAndChance.Reason(value) is { } time)
            return Unbounded(EvidenceKind.TimeOrRandom, value, time);
        if (ExceptionTexts.Reason(value) is { } text)
            return Unbounded(EvidenceKind.ExceptionText, value, text);
        if (Urls.Reason(value) is { } url)
            return Unbounded(EvidenceKind.Url, value, url);
        if (Identifiers.Reason(value) is { } identifier)
            return Unbounded(EvidenceKind.Identifier, value, identifier);
        if (NumbersAndTexts.Reason(value) is { } number)
            return Unbounded(EvidenceKind.NumberOrText, value, number);
        return value is IParameterReferenceOperation { Parameter: var parameter } && NumbersAndTexts.IsFreeParameter(parameter)
            ? Unbounded(EvidenceKind.FreeParameter, value, "a string parameter")
            : LabelValue.Unknown;
    }

    private static LabelValue Unbounded(EvidenceKind kind, IOperation value, string reason) => LabelValue.Unbounded(new Evidence(kind, value, reason));
}
