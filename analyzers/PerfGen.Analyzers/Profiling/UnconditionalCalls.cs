using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PerfGen.Shared;

namespace PerfGen.Analyzers.Profiling;

/// <summary>The methods that a method calls, and waits for, each time that it is called and does not throw.</summary>
internal static class UnconditionalCalls
{
    public static IEnumerable<IMethodSymbol> Of(ImmutableArray<IOperation> blocks)
    {
        foreach (IBlockOperation block in blocks.OfType<IBlockOperation>())
        {
            foreach (IOperation statement in block.Operations)
            {
                foreach (IInvocationOperation call in statement.DescendantsAndSelf().OfType<IInvocationOperation>())
                {
                    if (IsAlwaysReached(call, block) && IsWaitedFor(call))
                        yield return call.TargetMethod.OriginalDefinition;
                }

                // What follows may not be reached.
                if (statement.DescendantsAndSelf().Any(static operation => operation is IReturnOperation or IThrowOperation or IBranchOperation { BranchKind: BranchKind.GoTo }))
                    break;
            }
        }
    }

    private static bool IsAlwaysReached(IOperation call, IOperation block)
    {
        for (IOperation? current = call.Parent; current is not null && current != block; current = current.Parent)
        {
            if (current is not (IExpressionStatementOperation or IVariableDeclarationGroupOperation or IVariableDeclarationOperation or IVariableDeclaratorOperation or IVariableInitializerOperation
                or IUsingDeclarationOperation or IReturnOperation or IAwaitOperation or IInvocationOperation or IArgumentOperation or IConversionOperation
                or ISimpleAssignmentOperation or IObjectCreationOperation or IParenthesizedOperation or IBinaryOperation { OperatorKind: not (BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr) }))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A task that is not awaited at once may go on after the method has returned.</summary>
    private static bool IsWaitedFor(IInvocationOperation call)
    {
        if (ResultKinds.Of(call.TargetMethod) is not (ResultKind.Task or ResultKind.ValueTask))
            return !SequenceTypes.Is(call.TargetMethod.ReturnType);

        IOperation? parent = call.Parent;
        while (parent is IConversionOperation or IInvocationOperation { TargetMethod.Name: "ConfigureAwait" })
            parent = parent.Parent;
        return parent is IAwaitOperation or IReturnOperation;
    }
}
