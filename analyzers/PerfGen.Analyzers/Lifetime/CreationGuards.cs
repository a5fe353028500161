using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PerfGen.Analyzers.Metrics.Reading;

namespace PerfGen.Analyzers.Lifetime;

/// <summary>
/// A creation under a condition that remembers it: <c>if (!known.ContainsKey(name)) { known[name] = 0; meter.Create..(name); }</c>,
/// <c>if (seen.Add(name))</c>, <c>if (!_isCreated) { _isCreated = true; .. }</c>.
/// </summary>
internal static class CreationGuards
{
    public static bool AreAround(IOperation creation)
    {
        for (IOperation? current = creation; current?.Parent is { } parent and not IAnonymousFunctionOperation and not ILocalFunctionOperation; current = parent)
        {
            if (parent is IConditionalOperation conditional && current != conditional.Condition && conditional.Condition.DescendantsAndSelf().Any(part => Remembers(part, current)))
                return true;
        }

        return false;
    }

    private static bool Remembers(IOperation condition, IOperation consequence)
    {
        switch (condition)
        {
            case IInvocationOperation { TargetMethod: { Name: "TryAdd" } or { Name: "Add", ReturnType.SpecialType: SpecialType.System_Boolean } }:
                return true;
            case IInvocationOperation { TargetMethod.Name: "ContainsKey" or "Contains" or "TryGetValue", Instance: { } collection }:
                return SymbolOf(collection) is { } known && consequence.DescendantsAndSelf().Any(part => SymbolEqualityComparer.Default.Equals(SymbolOf(part), known));
            case IInvocationOperation { TargetMethod: { Name: "Exchange" or "CompareExchange" or "Increment", ContainingType.Name: "Interlocked" } }:
                return true;
            case IFieldReferenceOperation { Field: var flag }:
                return consequence.DescendantsAndSelf().Any(part => part is IAssignmentOperation { Target: IFieldReferenceOperation { Field: var written } } && SymbolEqualityComparer.Default.Equals(written, flag));
            default:
                return false;
        }
    }

    private static ISymbol? SymbolOf(IOperation operation) => operation.Unwrapped() switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IMemberReferenceOperation member => member.Member,
        _ => null,
    };
}
