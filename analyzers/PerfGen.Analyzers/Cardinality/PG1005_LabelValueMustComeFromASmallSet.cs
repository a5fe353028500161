using Microsoft.CodeAnalysis;
using PerfGen.Analyzers.Metrics;
using PerfGen.Analyzers.Values;

namespace PerfGen.Analyzers.Cardinality;

/// <summary>A measured number belongs into the measurement, or into a few buckets. A free string is only suspicious: an information.</summary>
internal sealed class PG1005_LabelValueMustComeFromASmallSet() : LabelValueRule(Descriptors.PG1005)
{
    protected override void Judge(RuleContext context, Label label, LabelValue value)
    {
        if (value.Evidence is not { Kind: EvidenceKind.NumberOrText or EvidenceKind.FreeParameter } evidence)
            return;

        if (evidence.Kind == EvidenceKind.FreeParameter)
        {
            // PG1001 speaks of these.
            if (label.Name is null || IdentifierNames.Reason(label.Name, owner: null, isTold: false) is null)
                context.Report(Descriptors.PG1005, DiagnosticSeverity.Info, label.Value, Subject(label), evidence.Expression, evidence.Reason);
        }
        else if (label.Name is not ("le" or "quantile" or "percentile"))
        {
            Report(context, Descriptors.PG1005, label, evidence);
        }
    }
}
