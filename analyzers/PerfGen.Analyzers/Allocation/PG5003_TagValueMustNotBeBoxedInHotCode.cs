using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using PerfGen.Analyzers.HotPaths;
using PerfGen.Analyzers.Metrics;

namespace PerfGen.Analyzers.Allocation;

/// <summary>A tag's value is an object, so a number, bool or enum is boxed each time, also when nobody listens.</summary>
internal sealed class PG5003_TagValueMustNotBeBoxedInHotCode() : MetricRule(Descriptors.PG5003)
{
    protected override void Register(RuleRegistration rule) => rule.OnMeasurement(static (context, measurement) =>
    {
        foreach (Label label in measurement.Labels)
        {
            if (!label.IsWrittenElsewhere && label.Value is IConversionOperation conversion && conversion.GetConversion().IsBoxing
                && HotPath.Reason(label.Value, context.ContainingSymbol, context.Options) is { } reason)
            {
                context.Report(Descriptors.PG5003, label.Value, label.Value.Syntax.ToString(), conversion.Operand.Type?.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat), reason);
            }
        }
    });
}
