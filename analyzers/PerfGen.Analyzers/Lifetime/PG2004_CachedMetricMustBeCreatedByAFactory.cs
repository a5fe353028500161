using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PerfGen.Analyzers.Metrics;

namespace PerfGen.Analyzers.Lifetime;

/// <summary>The value of <c>GetOrAdd(key, value)</c> is made before the dictionary is asked, so also when it holds one.</summary>
internal sealed class PG2004_CachedMetricMustBeCreatedByAFactory() : MetricRule(Descriptors.PG2004)
{
    protected override void Register(RuleRegistration rule)
    {
        rule.OnCreation(static (context, creation) =>
        {
            if (creation.Library is MetricLibrary.Meter or MetricLibrary.PrometheusNet or MetricLibrary.ApplicationInsights)
                Judge(context, creation.Operation);
        });
        rule.OnMeter(static (context, creation) => Judge(context, creation));
    }

    private static void Judge(RuleContext context, IOperation creation)
    {
        // What is called on it, or made of it, is made as early.
        IOperation current = creation;
        while (current.Parent is IConversionOperation or IParenthesizedOperation || current.Parent is IInvocationOperation { Instance: { } instance } && instance == current)
            current = current.Parent!;
        if (current.Parent is not IArgumentOperation { Parameter: { Name: "value" } parameter, Parent: IInvocationOperation { TargetMethod: { Name: "GetOrAdd" or "TryAdd" } method } call }
            || parameter.OriginalDefinition.Type is not ITypeParameterSymbol
            || method.ContainingType.Name is not ("ConcurrentDictionary" or "ImmutableInterlocked"))
        {
            return;
        }

        if (!OneTimeCode.Contains(context.ContainingSymbol, context.Cancellation) && !IsGuarded(call))
            context.Report(Descriptors.PG2004, creation, method.Name);
    }

    /// <summary>Asked before: <c>if (!counters.ContainsKey(key)) counters.TryAdd(..)</c>.</summary>
    private static bool IsGuarded(IOperation call)
    {
        for (IOperation? current = call; current is not null and not IAnonymousFunctionOperation; current = current.Parent)
        {
            if (current is IConditionalOperation conditional && conditional.Condition.DescendantsAndSelf().Any(static part => part is IInvocationOperation { TargetMethod.Name: "ContainsKey" or "TryGetValue" }))
                return true;
        }

        return false;
    }
}
