using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PerfGen.Analyzers.Metrics.Reading;

/// <summary>Small questions to operations that every reader asks.</summary>
internal static class Operations
{
    /// <summary>Without conversions and parentheses around it.</summary>
    public static IOperation Unwrapped(this IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation conversion:
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                default:
                    return operation;
            }
        }
    }

    /// <summary>What stands before the <c>?.</c> for the receiver behind it; any other operation itself.</summary>
    public static IOperation Origin(this IOperation operation)
    {
        if (operation is not IConditionalAccessInstanceOperation)
            return operation;
        for (IOperation current = operation; current.Parent is { } parent; current = parent)
        {
            if (parent is IConditionalAccessOperation access && access.WhenNotNull == current)
                return access.Operation;
        }

        return operation;
    }

    /// <summary>The argument for a parameter, null where it is left to its default.</summary>
    public static IOperation? Argument(this IInvocationOperation invocation, string parameter) => Find(invocation.Arguments, parameter);

    /// <inheritdoc cref="Argument(IInvocationOperation, string)"/>
    public static IOperation? Argument(this IObjectCreationOperation creation, string parameter) => Find(creation.Arguments, parameter);

    public static string? ConstantText(this IOperation? operation) => operation?.ConstantValue is { HasValue: true, Value: string text } ? text : null;

    /// <summary>The receiver; of an extension method called as one, its first argument.</summary>
    public static IOperation? Receiver(this IInvocationOperation invocation) =>
        invocation.Instance ?? (invocation.TargetMethod.IsExtensionMethod && invocation.Arguments.Length > 0 ? invocation.Arguments[0].Value : null);

    private static IOperation? Find(IEnumerable<IArgumentOperation> arguments, string parameter)
    {
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.Parameter?.Name == parameter)
                return argument.ArgumentKind == ArgumentKind.DefaultValue ? null : argument.Value;
        }

        return null;
    }
}
