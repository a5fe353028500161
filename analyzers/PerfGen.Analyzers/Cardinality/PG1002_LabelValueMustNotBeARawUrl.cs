using PerfGen.Analyzers.Metrics;
using PerfGen.Analyzers.Values;

namespace PerfGen.Analyzers.Cardinality;

/// <summary>A raw path carries ids, and crawlers try paths that do not exist: the route pattern is what was meant.</summary>
internal sealed class PG1002_LabelValueMustNotBeARawUrl() : LabelValueRule(Descriptors.PG1002)
{
    protected override void Judge(RuleContext context, Label label, LabelValue value)
    {
        if (value.Evidence is { Kind: EvidenceKind.Url } evidence)
            Report(context, Descriptors.PG1002, label, evidence);
    }
}
