using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PerfGen.Analyzers.Lifetime;
using PerfGen.Analyzers.Metrics;
using PerfGen.Analyzers.Metrics.Reading;
using PerfGen.Analyzers.Options;

namespace PerfGen.Analyzers.Allocation;

/// <summary>Up to three tags have overloads of their own; more go into an array for each call, unless the parameter is a span. A TagList holds eight without one.</summary>
internal sealed class PG5001_ManyTagsMustBeInATagList() : MetricRule(Descriptors.PG5001)
{
    private const int DefaultLimit = 3;

    protected override void Register(RuleRegistration rule) => rule.OnMeasurement(static (context, measurement) =>
    {
        if (measurement.Library != MetricLibrary.Meter || measurement.Operation is not IInvocationOperation call || context.Types.RoleOf(call.TargetMethod.ContainingType) != MetricRole.MeterInstrument)
            return;

        foreach (IArgumentOperation argument in call.Arguments.Skip(1))
        {
            int count = InArray(argument.Value);
            if (count > context.Options.Number(OptionNames.MaxTags, DefaultLimit) && !OneTimeCode.Contains(context.ContainingSymbol, context.Cancellation))
                context.Report(Descriptors.PG5001, call, count.ToString(CultureInfo.InvariantCulture));
        }
    });

    /// <summary>How many tags stand in an array that this very call builds; 0 for a span on the stack.</summary>
    private static int InArray(IOperation tags) => tags.Unwrapped() switch
    {
        IArrayCreationOperation { Initializer.ElementValues.Length: var count } => count,
        ICollectionExpressionOperation { Type: IArrayTypeSymbol, Elements.Length: var count } => count,
        _ => 0,
    };
}
