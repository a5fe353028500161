using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace PerfGen.Analyzers.Allocation;

/// <summary>
/// The places in a body that allocate each time they run, as far as the source tells. Left out: what is thrown, what is created once
/// (<c>??=</c>), and the bodies of lambdas, which run when they are called.
/// </summary>
internal static class Allocations
{
    public static IEnumerable<(IOperation At, string What)> In(IOperation operation)
    {
        if (operation is IThrowOperation or ICoalesceAssignmentOperation or IAnonymousFunctionOperation or INameOfOperation || operation.ConstantValue.HasValue)
            yield break;

        // A sum of texts is one text.
        bool isPartOfSum = operation.Parent is { } parent && IsConcatenation(parent) && IsConcatenation(operation);
        if (!isPartOfSum && What(operation) is { } what)
            yield return (operation, what);
        foreach (IOperation child in operation.ChildOperations)
        {
            foreach ((IOperation At, string What) found in In(child))
                yield return found;
        }
    }

    private static string? What(IOperation operation)
    {
        switch (operation)
        {
            case IConversionOperation conversion when conversion.GetConversion().IsBoxing && !IsPartOfText(conversion):
                return $"boxes a value of type {conversion.Operand.Type?.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}";
            case IDelegateCreationOperation { Target: IAnonymousFunctionOperation function } when Captures(function):
                return "makes a delegate that captures variables";
            case IDelegateCreationOperation { Target: IMethodReferenceOperation { Instance: not null } }:
                return "makes a delegate of an instance's method";
            case IInterpolatedStringOperation { Parent: not IInterpolatedStringHandlerCreationOperation and not IInterpolatedStringAdditionOperation }:
                return "builds a string";
            case IBinaryOperation when IsConcatenation(operation):
            case ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String }:
                return "concatenates strings";
            case IArrayCreationOperation { DimensionSizes: [{ ConstantValue.Value: 0 }] }:
                return null;
            case IArrayCreationOperation array when !IsData(array):
                return "builds an array";
            case ICollectionExpressionOperation { Type: { IsReferenceType: true } type } collection when !(collection.Elements.IsEmpty && type is IArrayTypeSymbol):
                return "builds a collection";
            case IObjectCreationOperation { Type.IsReferenceType: true }:
            case IAnonymousObjectCreationOperation:
                return "creates an object";
            default:
                return null;
        }
    }

    private static bool IsConcatenation(IOperation operation) => operation is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String };

    /// <summary>A number in a concatenation is turned into text without a box.</summary>
    private static bool IsPartOfText(IOperation operation) => operation.Parent is { } parent
        && (IsConcatenation(parent) || parent is ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } or IInterpolationOperation);

    /// <summary>Constants behind a <c>ReadOnlySpan</c> lie in the assembly.</summary>
    private static bool IsData(IArrayCreationOperation array) =>
        array.Parent is IConversionOperation { Type.Name: "ReadOnlySpan" } && array.Initializer is { } initializer && initializer.ElementValues.All(static element => element.ConstantValue.HasValue);

    private static bool Captures(IAnonymousFunctionOperation function) => function.Body.Descendants().Any(part => part switch
    {
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } => true,
        ILocalReferenceOperation { Local: { IsConst: false } local } => !IsWithin(local, function),
        IParameterReferenceOperation { Parameter: var parameter } => !IsWithin(parameter, function),
        _ => false,
    });

    private static bool IsWithin(ISymbol symbol, IAnonymousFunctionOperation function)
    {
        for (ISymbol? owner = symbol.ContainingSymbol; owner is not null; owner = owner.ContainingSymbol)
        {
            if (SymbolEqualityComparer.Default.Equals(owner, function.Symbol))
                return true;
        }

        return false;
    }
}
