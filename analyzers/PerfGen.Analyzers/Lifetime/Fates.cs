using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PerfGen.Analyzers.Metrics;
using PerfGen.Analyzers.Metrics.Reading;

namespace PerfGen.Analyzers.Lifetime;

/// <summary>Escape analysis: follows a created metric upwards and through locals. Whatever is not understood counts as kept.</summary>
internal static class Fates
{
    private const int MostLocals = 4;

    public static Fate Of(IOperation created, MetricTypes types) => Of(created, types, depth: 0);

    private static Fate Of(IOperation value, MetricTypes types, int depth)
    {
        while (value.Parent is { } parent)
        {
            switch (parent)
            {
                case IConversionOperation or IParenthesizedOperation or ICoalesceOperation or ISwitchExpressionArmOperation or ISwitchExpressionOperation:
                case IConditionalOperation conditional when conditional.Condition != value:
                    value = parent;
                    break;
                case IConditionalAccessOperation access when access.WhenNotNull == value:
                    value = access;
                    break;
                case IConditionalAccessOperation { WhenNotNull: IInvocationOperation call }:
                    if (!GoesOn(call, types))
                        return Fate.Used;
                    value = call;
                    break;
                case IInvocationOperation call when call.Instance == value:
                    if (!GoesOn(call, types))
                        return Fate.Used;
                    value = call;
                    break;
                case IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { IsExtensionMethod: true, ContainingNamespace: { Name: "Prometheus", ContainingNamespace.IsGlobalNamespace: true } } } call } argument
                    when call.Arguments[0] == argument:
                    return Fate.Used;
                case IPropertyReferenceOperation property when property.Instance == value:
                    return Fate.Used;
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                    return OfLocal(declarator.Symbol, value, types, depth);
                case IAssignmentOperation { Target: ILocalReferenceOperation target, Parent: not IExpressionStatementOperation } chained when chained.Value == value:
                    if (OfLocal(target.Local, value, types, depth) == Fate.Kept)
                        return Fate.Kept;
                    value = chained;
                    break;
                case IAssignmentOperation assignment when assignment.Value == value:
                    return assignment.Target switch
                    {
                        ILocalReferenceOperation local => OfLocal(local.Local, value, types, depth),
                        IDiscardOperation => Fate.Dropped,
                        _ => Fate.Kept,
                    };
                case IExpressionStatementOperation:
                    return Fate.Dropped;
                case IReturnOperation:
                    return IsInLambda(parent) ? Fate.Kept : Fate.Returned;
                default:
                    return Fate.Kept;
            }
        }

        return Fate.Kept;
    }

    /// <summary>Whether a call on a metric gives a metric again: an instrument, a child.</summary>
    private static bool GoesOn(IInvocationOperation call, MetricTypes types) => types.RoleOf(call.Type)
        is MetricRole.Meter or MetricRole.MeterInstrument or MetricRole.PrometheusCollector or MetricRole.PrometheusChild or MetricRole.PrometheusFactory or MetricRole.InsightsMetric
        || call.Type?.Name is "ObservableCounter" or "ObservableGauge" or "ObservableUpDownCounter";

    private static Fate OfLocal(ILocalSymbol local, IOperation value, MetricTypes types, int depth)
    {
        if (depth >= MostLocals || local.IsRef || local.DeclaringSyntaxReferences is not [var declaration] || value.SemanticModel is not { } model)
            return Fate.Kept;

        Fate fate = Fate.Dropped;
        foreach (IdentifierNameSyntax use in NameUses.Around(declaration.GetSyntax()).Uses(local.Name))
        {
            if (model.GetOperation(use) is not ILocalReferenceOperation reference || !SymbolEqualityComparer.Default.Equals(reference.Local, local))
                continue;
            if (reference.Parent is IAssignmentOperation assignment && assignment.Target == reference)
                continue;
            if (IsCaptured(reference, local))
                return Fate.Kept;

            switch (Of(reference, types, depth + 1))
            {
                case Fate.Kept:
                    return Fate.Kept;
                case Fate.Returned:
                    fate = Fate.Returned;
                    break;
                case Fate.Used when fate == Fate.Dropped:
                    fate = Fate.Used;
                    break;
            }
        }

        return fate;
    }

    private static bool IsCaptured(IOperation reference, ILocalSymbol local)
    {
        for (IOperation? current = reference.Parent; current is not null; current = current.Parent)
        {
            if (current is IAnonymousFunctionOperation { Symbol: var lambda })
                return !SymbolEqualityComparer.Default.Equals(lambda, local.ContainingSymbol);
            if (current is ILocalFunctionOperation { Symbol: var function })
                return !SymbolEqualityComparer.Default.Equals(function, local.ContainingSymbol);
        }

        return false;
    }

    private static bool IsInLambda(IOperation operation)
    {
        for (IOperation? current = operation; current is not null; current = current.Parent)
        {
            if (current is IAnonymousFunctionOperation or ILocalFunctionOperation)
                return true;
        }

        return false;
    }
}
