using Microsoft.CodeAnalysis;
using PerfGen.Analyzers.HotPaths;
using PerfGen.Analyzers.Metrics;

namespace PerfGen.Analyzers.Lifetime;

/// <summary><c>WithLabels</c> builds an array and looks a child up; with constant labels it finds the same one each time.</summary>
internal sealed class PG2007_ConstantChildMustNotBeLookedUpPerCall() : MetricRule(Descriptors.PG2007)
{
    protected override void Register(RuleRegistration rule) => rule.OnMeasurement(static (context, measurement) =>
    {
        if (measurement is not { Library: MetricLibrary.PrometheusNet, IsComplete: true, Labels.IsEmpty: false } || context.Types.RoleOf(measurement.Operation.Type) != MetricRole.PrometheusChild
            || !measurement.Labels.All(static label => label.Value.ConstantValue.HasValue) || Fates.Of(measurement.Operation, context.Types) is Fate.Kept or Fate.Returned)
        {
            return;
        }

        if (HotPath.Reason(measurement.Operation, context.ContainingSymbol, context.Options) is { } reason)
            context.Report(Descriptors.PG2007, measurement.Operation, reason);
    });
}
