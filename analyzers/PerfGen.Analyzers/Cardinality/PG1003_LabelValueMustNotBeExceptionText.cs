using PerfGen.Analyzers.Metrics;
using PerfGen.Analyzers.Values;

namespace PerfGen.Analyzers.Cardinality;

/// <summary>The text of an exception names files, ids and addresses; its type is one of few.</summary>
internal sealed class PG1003_LabelValueMustNotBeExceptionText() : LabelValueRule(Descriptors.PG1003)
{
    protected override void Judge(RuleContext context, Label label, LabelValue value)
    {
        if (value.Evidence is { Kind: EvidenceKind.ExceptionText } evidence)
            Report(context, Descriptors.PG1003, label, evidence);
    }
}
