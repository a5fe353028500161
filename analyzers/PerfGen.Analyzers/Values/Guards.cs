using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PerfGen.Analyzers.Metrics.Reading;

namespace PerfGen.Analyzers.Values;

/// <summary>A value that was compared with known ones before it is used is no longer free.</summary>
internal static class Guards
{
    /// <summary>
    /// Whether a condition, when it holds or does not, leaves the value only known ones: <c>known.Contains(path)</c>, <c>path is "/a" or "/b"</c>.
    /// </summary>
    public static bool Limits(IOperation condition, IOperation value, bool holds) => Subject(value.Unwrapped()) is { } subject && Limits(condition.Unwrapped(), subject, holds);

    /// <summary>Whether an <c>if</c> or <c>switch</c> around the operation limits the value, or one before it that leaves or replaces what is not known.</summary>
    public static bool AreAround(IOperation operation, IOperation value)
    {
        if (Subject(value.Unwrapped()) is not { } subject)
            return false;

        for (IOperation? current = operation; current?.Parent is { } parent; current = parent)
        {
            switch (parent)
            {
                case IConditionalOperation conditional when conditional.WhenTrue == current && Limits(conditional.Condition.Unwrapped(), subject, holds: true):
                case IConditionalOperation otherwise when otherwise.WhenFalse == current && Limits(otherwise.Condition.Unwrapped(), subject, holds: false):
                case ISwitchCaseOperation { Parent: ISwitchOperation { Value: var switched } } section
                    when section.Clauses.All(static clause => clause is ISingleValueCaseClauseOperation) && IsSame(switched, subject):
                case IBlockOperation block when IsLimitedBefore(block, current, subject):
                    return true;
            }
        }

        return false;
    }

    /// <summary><c>if (!known.Contains(path)) return;</c> or <c>path = "other";</c></summary>
    private static bool IsLimitedBefore(IBlockOperation block, IOperation statement, ISymbol subject)
    {
        foreach (IConditionalOperation guard in BlockGuards.Of(block).About(subject))
        {
            if (guard.Syntax.SpanStart >= statement.Syntax.SpanStart)
                return false;
            if (Limits(guard.Condition.Unwrapped(), subject, holds: false) && Ends(guard.WhenTrue, subject))
                return true;
        }

        return false;
    }

    private static bool Ends(IOperation consequence, ISymbol subject) => consequence switch
    {
        IBlockOperation { Operations: [.., var last] } => Ends(last, subject),
        IReturnOperation or IThrowOperation or IBranchOperation => true,
        IExpressionStatementOperation { Operation: IThrowOperation } => true,
        IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { Target: var target } } => IsSame(target, subject),
        _ => false,
    };

    private static bool Limits(IOperation condition, ISymbol subject, bool holds) => condition switch
    {
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, Operand: var operand } => Limits(operand.Unwrapped(), subject, !holds),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } both =>
            (both.OperatorKind == BinaryOperatorKind.ConditionalAnd) == holds
                ? Limits(both.LeftOperand.Unwrapped(), subject, holds) || Limits(both.RightOperand.Unwrapped(), subject, holds)
                : Limits(both.LeftOperand.Unwrapped(), subject, holds) && Limits(both.RightOperand.Unwrapped(), subject, holds),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } equality =>
            (equality.OperatorKind == BinaryOperatorKind.Equals) == holds
            && (IsValue(equality.RightOperand) && Mentions(equality.LeftOperand, subject) || IsValue(equality.LeftOperand) && Mentions(equality.RightOperand, subject)),
        IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: var pattern } } match => !holds && NamesValues(pattern) && Mentions(match.Value, subject),
        IIsPatternOperation { Pattern: var pattern } match => holds && NamesValues(pattern) && Mentions(match.Value, subject),
        IInvocationOperation call => holds && IsMembershipTest(call) && call.Arguments.Any(argument => argument.Value != call.Receiver() && Mentions(argument.Value, subject)),
        _ => false,
    };

    private static bool IsMembershipTest(IInvocationOperation call) =>
        call.TargetMethod.Name is "Contains" or "ContainsKey" or "TryGetValue" or "IsMatch" or "IsDefined" or "TryParse" or "Equals";

    private static bool IsValue(IOperation operation) =>
        operation.Unwrapped().ConstantValue is { HasValue: true, Value: not (null or "") } || operation.Unwrapped() is IFieldReferenceOperation { Field.IsReadOnly: true };

    private static bool NamesValues(IPatternOperation pattern) => pattern switch
    {
        IConstantPatternOperation { Value: var value } => IsValue(value),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either => NamesValues(either.LeftPattern) && NamesValues(either.RightPattern),
        _ => false,
    };

    private static bool Mentions(IOperation operation, ISymbol subject) => operation.DescendantsAndSelf().Any(part => IsSame(part, subject));

    private static bool IsSame(IOperation operation, ISymbol subject) => SymbolEqualityComparer.Default.Equals(Subject(operation.Unwrapped()), subject);

    /// <summary>What a condition may speak of.</summary>
    internal static ISymbol? Subject(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IPropertyReferenceOperation property => property.Property,
        IFieldReferenceOperation field => field.Field,
        _ => null,
    };
}
