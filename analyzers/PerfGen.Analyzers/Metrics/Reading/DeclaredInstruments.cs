using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PerfGen.Analyzers.Metrics.Reading;

/// <summary>Finds the creation of the instrument that an expression stands for: through locals, fields, properties and <c>Lazy&lt;T&gt;</c>.</summary>
internal static class DeclaredInstruments
{
    private const int DeepestChain = 6;

    public static InstrumentCreation? Of(IOperation instrument, MetricTypes types, CancellationToken cancellation)
    {
        IOperation? current = instrument;
        for (int depth = 0; depth < DeepestChain && current is not null; depth++)
        {
            current = current.Unwrapped();
            switch (current)
            {
                case IInvocationOperation call when CreationReader.Read(call, types, cancellation) is { } creation:
                    return creation;
                case IInvocationOperation { TargetMethod.Name: "WithExtendLifetimeOnUse", Instance: { } handle }:
                    current = handle;
                    break;
                case ICoalesceAssignmentOperation assignment:
                    current = assignment.Value;
                    break;
                case ILocalReferenceOperation local:
                    current = Definitions.Of(local);
                    break;
                case IPropertyReferenceOperation { Property: { Name: "Value", ContainingType.Name: "Lazy" }, Instance: { } lazy }:
                    current = Factory(lazy, types, cancellation);
                    break;
                case IPropertyReferenceOperation { Property: { Parameters.IsEmpty: true } property }:
                    current = Definitions.Of(property, types.Compilation, cancellation);
                    break;
                case IFieldReferenceOperation { Field: var field }:
                    current = Definitions.Of(field, types.Compilation, cancellation);
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>What the lambda of a <c>new Lazy&lt;T&gt;(() =&gt; ..)</c> returns.</summary>
    private static IOperation? Factory(IOperation lazy, MetricTypes types, CancellationToken cancellation)
    {
        IOperation? value = lazy.Unwrapped() switch
        {
            IFieldReferenceOperation { Field: var field } => Definitions.Of(field, types.Compilation, cancellation),
            ILocalReferenceOperation local => Definitions.Of(local),
            _ => null,
        };
        if (value?.Unwrapped() is not IObjectCreationOperation { Arguments: [var factory, ..] })
            return null;
        return factory.Value.Unwrapped() is IDelegateCreationOperation { Target: IAnonymousFunctionOperation { Body.Operations: [.., IReturnOperation { ReturnedValue: { } made }] } }
            ? made
            : null;
    }
}
