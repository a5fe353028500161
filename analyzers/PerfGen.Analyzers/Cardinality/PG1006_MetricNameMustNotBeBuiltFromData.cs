using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PerfGen.Analyzers.HotPaths;
using PerfGen.Analyzers.Lifetime;
using PerfGen.Analyzers.Metrics;
using PerfGen.Analyzers.Metrics.Reading;
using PerfGen.Analyzers.Values;

namespace PerfGen.Analyzers.Cardinality;

/// <summary>A name that contains an id or a path makes a metric of its own for each, which no dashboard can add up.</summary>
internal sealed class PG1006_MetricNameMustNotBeBuiltFromData() : MetricRule(Descriptors.PG1006)
{
    protected override void Register(RuleRegistration rule)
    {
        rule.OnCreation(static (context, creation) =>
        {
            if (creation.Name is not { ConstantValue.HasValue: false } name || JudgeName(context, name))
                return;

            // A prefix from the configuration is fine, and so is a loop at the start, one metric for each part of the program; a part of what is being handled is not.
            if (HotPath.Reason(creation.Operation, context.ContainingSymbol, context.Options) is { } reason && DataIn(name) is { } data
                && (HotPath.HandlerAround(creation.Operation) is not null || !OneTimeCode.Contains(context.ContainingSymbol, context.Cancellation)))
                context.Report(Descriptors.PG1006, name, "name", data.Syntax.ToString(), $"data, {reason}");
        });

        rule.OnMeasurement(static (context, measurement) =>
        {
            if (measurement.Library is MetricLibrary.DogStatsD or MetricLibrary.ApplicationInsights && measurement.Instrument is null && measurement.Name is { } name)
                JudgeName(context, name);
            foreach (Label label in measurement.Labels)
            {
                if (label is { IsWrittenElsewhere: false, NameSource: { } key })
                    Judge(context, key, "key of the label");
            }
        });

        rule.OnOperation([OperationKind.Invocation], static (context, operation) =>
        {
            if (operation is IInvocationOperation { TargetMethod.Name: "Scope", Arguments: [var name, ..] } call
                && context.Types.RoleOf(call.TargetMethod.ContainingType) == MetricRole.PerfGenProfiler && context.IsInScope())
            {
                JudgeName(context, name.Value);
            }
        });
    }

    private static bool JudgeName(RuleContext context, IOperation name) => Judge(context, name, "name");

    private static bool Judge(RuleContext context, IOperation expression, string what)
    {
        if (expression.ConstantValue.HasValue || LabelValues.Classify(expression, context.Options).Evidence is not { } evidence || evidence.Kind == EvidenceKind.FreeParameter)
            return false;

        context.Report(Descriptors.PG1006, expression, what, evidence.Expression, evidence.Reason);
        return true;
    }

    /// <summary>A hole that begins at a parameter or a loop's variable, and is not a piece of a name itself.</summary>
    private static IOperation? DataIn(IOperation name)
    {
        if (name.Unwrapped() is not (IInterpolatedStringOperation or IBinaryOperation or IInvocationOperation { TargetMethod: { Name: "Format" or "Concat", ContainingType.SpecialType: SpecialType.System_String } }))
            return null;

        foreach (IOperation part in name.Descendants())
        {
            if (part is ILocalReferenceOperation or IParameterReferenceOperation && !part.ConstantValue.HasValue && IsData(part))
                return part.Parent is IPropertyReferenceOperation member ? member : part;
        }

        return null;
    }

    private static bool IsData(IOperation reference)
    {
        IOperation whole = reference.Parent is IPropertyReferenceOperation property ? property : reference;
        if (whole.Parent is IInvocationOperation { TargetMethod.Name: "GetType" } || whole.Type is { TypeKind: TypeKind.Enum } or { Name: "Type" })
            return false;
        if (reference is ILocalReferenceOperation local && (Definitions.Of(local) is not null || Definitions.AllOf(local) is { Count: > 0 } all && all.All(static value => value.ConstantValue.HasValue)))
            return false;
        return !Words.Of(LeafName.Of(reference)?.Text ?? "").Exists(static word => word is "prefix" or "suffix" or "name" or "namespace" or "metric" or "options" or "config" or "settings");
    }
}
