using PerfGen.Analyzers.Metrics;
using PerfGen.Analyzers.Values;

namespace PerfGen.Analyzers.Cardinality;

/// <summary>A label that differs each time turns every measurement into a series of one point.</summary>
internal sealed class PG1004_LabelValueMustNotBeTimeOrRandom() : LabelValueRule(Descriptors.PG1004)
{
    protected override void Judge(RuleContext context, Label label, LabelValue value)
    {
        if (value.Evidence is { Kind: EvidenceKind.TimeOrRandom } evidence)
            Report(context, Descriptors.PG1004, label, evidence);
    }
}
