using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PerfGen.Analyzers.Metrics;
using PerfGen.Analyzers.Metrics.Reading;

namespace PerfGen.Analyzers.Correctness;

/// <summary>Stores take a falling counter for a restarted process and add the whole value once more; prometheus-net throws.</summary>
internal sealed class PG3003_CounterMustNotBeDecreased() : MetricRule(Descriptors.PG3003)
{
    protected override void Register(RuleRegistration rule) => rule.OnOperation([OperationKind.Invocation], static (context, operation) =>
    {
        var call = (IInvocationOperation)operation;
        if (call.TargetMethod.Name is not ("Add" or "Inc") || context.Types.KindOf(call.TargetMethod.ContainingType) != InstrumentKind.Counter || call.Arguments.IsEmpty)
            return;

        IOperation amount = call.Arguments[0].Value;
        if (call.Arguments[0].ArgumentKind == ArgumentKind.DefaultValue || !IsNegative(amount) || !context.IsInScope())
            return;

        switch (context.Types.RoleOf(call.TargetMethod.ContainingType))
        {
            case MetricRole.MeterInstrument when call.TargetMethod.Name == "Add":
                context.Report(Descriptors.PG3003, amount, amount.Syntax.ToString(), "a fall is taken for a restart", "an UpDownCounter");
                break;
            case MetricRole.PrometheusChild when call.TargetMethod.Name == "Inc":
                context.Report(Descriptors.PG3003, amount, amount.Syntax.ToString(), "the call throws", "a Gauge");
                break;
        }
    });

    private static bool IsNegative(IOperation amount)
    {
        amount = amount.Unwrapped();
        if (amount.ConstantValue is { HasValue: true, Value: IConvertible number and not (string or char or bool) })
            return number.ToDouble(CultureInfo.InvariantCulture) < 0;
        return amount is IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus, Operand: var operand }
            && operand.Unwrapped() is IPropertyReferenceOperation { Property.Name: "Count" or "Length" };
    }
}
