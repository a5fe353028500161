using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PerfGen.Analyzers.Metrics.Reading;

namespace PerfGen.Analyzers.Values;

/// <summary>A value that was compared with known ones before it is used is no longer free.</summary>
internal static class Guards
{
    /// <summary>Whether a condition limits what the value may be: <c>known.Contains(path)</c>, <c>path == "/"</c>, <c>path is "/a" or "/b"</c>.</summary>
    public static bool Limits(IOperation condition, IOperation value)
    {
        ISymbol? subject = Subject(value);
        if (subject is null)
            return false;

        foreach (IOperation part in condition.DescendantsAndSelf())
        {
            if (!IsMembershipTest(part, out IOperation? tested) || tested is null)
                continue;
            foreach (IOperation operand in tested.DescendantsAndSelf())
            {
                if (SymbolEqualityComparer.Default.Equals(Subject(operand), subject))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether an <c>if</c> or a <c>switch</c> around the operation limits the value.</summary>
    public static bool AreAround(IOperation operation, IOperation value)
    {
        for (IOperation? current = operation; current?.Parent is { } parent; current = parent)
        {
            if (parent is IConditionalOperation conditional && (conditional.WhenTrue == current || conditional.WhenFalse == current) && Limits(conditional.Condition, value))
                return true;
            if (parent is ISwitchCaseOperation { Parent: ISwitchOperation { Value: var switched } } section
                && section.Clauses.All(static clause => clause is ISingleValueCaseClauseOperation)
                && SymbolEqualityComparer.Default.Equals(Subject(switched.Unwrapped()), Subject(value)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMembershipTest(IOperation operation, out IOperation? tested)
    {
        tested = operation switch
        {
            IInvocationOperation { TargetMethod.Name: "Contains" or "ContainsKey" or "TryGetValue" or "IsMatch" or "IsDefined" or "TryParse" or "Any" } call => call,
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equality when IsValue(equality.RightOperand) => equality.LeftOperand,
            IInvocationOperation { TargetMethod.Name: "Equals" } call => call,
            IIsPatternOperation { Pattern: var pattern } match when NamesValues(pattern) => match.Value,
            _ => null,
        };
        return tested is not null;
    }

    private static bool IsValue(IOperation operation) => operation.Unwrapped().ConstantValue is { HasValue: true, Value: not (null or "") } || operation.Unwrapped() is IFieldReferenceOperation;

    private static bool NamesValues(IPatternOperation pattern) => pattern switch
    {
        IConstantPatternOperation { Value: var value } => IsValue(value),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either => NamesValues(either.LeftPattern) && NamesValues(either.RightPattern),
        _ => false,
    };

    private static ISymbol? Subject(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IPropertyReferenceOperation property => property.Property,
        IFieldReferenceOperation field => field.Field,
        _ => null,
    };
}
