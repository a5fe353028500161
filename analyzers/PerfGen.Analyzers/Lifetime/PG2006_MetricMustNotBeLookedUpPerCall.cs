using PerfGen.Analyzers.HotPaths;
using PerfGen.Analyzers.Metrics;

namespace PerfGen.Analyzers.Lifetime;

/// <summary><c>GetMetric</c> looks its metric up in two tables, by a key that it builds anew.</summary>
internal sealed class PG2006_MetricMustNotBeLookedUpPerCall() : MetricRule(Descriptors.PG2006)
{
    protected override void Register(RuleRegistration rule) => rule.OnCreation(static (context, creation) =>
    {
        // A name that is no constant has to be looked up; whether it should be one is another rule's question.
        if (creation.Library != MetricLibrary.ApplicationInsights || creation.Name is not { ConstantValue.HasValue: true } || Fates.Of(creation.Operation, context.Types) is Fate.Kept or Fate.Returned)
            return;
        if (HotPath.Reason(creation.Operation, context.ContainingSymbol, context.Options) is { } reason)
            context.Report(Descriptors.PG2006, creation.Operation, reason);
    });
}
