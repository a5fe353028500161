using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PerfGen.Analyzers.Rules;
using PerfGen.Shared;

namespace PerfGen.Analyzers.Profiling;

/// <summary>A label makes a series per value, so its values must be known or bounded; no series are made of one that is not.</summary>
internal sealed class PG6006_LabelMustBeBounded() : ProfilingRule(Descriptors.PG6006)
{
    protected override void Register(RuleSession session) => session.Start.RegisterSymbolAction(Analyze, SymbolKind.Method);

    private static void Analyze(SymbolAnalysisContext context)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (method.PartialDefinitionPart is not null)
            return;

        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (ProfiledMembers.Find(parameter, KnownNames.ProfileLabelAttribute) is { } attribute && LabelDomains.Of(parameter, attribute) == LabelDomain.Unbounded)
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.PG6006, parameter.Locations[0], parameter.Name, Reason(parameter)));
        }
    }

    private static string Reason(IParameterSymbol parameter) => parameter switch
    {
        { RefKind: RefKind.Out } => "it has no value yet when the call begins; label an input",
        { Type.SpecialType: SpecialType.System_String } => "a string has no end of values; name its Values, or set MaxValues",
        { Type.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } => $"'{parameter.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}' may be null, which is no value; take the type itself, or a string with Values",
        _ => $"'{parameter.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}' is neither a bool nor an enum nor a string with Values or MaxValues",
    };
}
