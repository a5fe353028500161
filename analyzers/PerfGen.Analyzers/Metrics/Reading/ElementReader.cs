using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace PerfGen.Analyzers.Metrics.Reading;

/// <summary>The elements of an array, list or collection expression, followed through locals, fields, spreads and <c>ToArray()</c>.</summary>
internal static class ElementReader
{
    private const int DeepestChain = 6;

    /// <summary>Appends the elements that can be seen.</summary>
    /// <param name="collection">An expression whose value is the collection.</param>
    /// <param name="elements">Where they go, in their order.</param>
    /// <param name="compilation">To follow fields with.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Whether these are all.</returns>
    public static bool Read(IOperation collection, List<IOperation> elements, Compilation compilation, CancellationToken cancellation) =>
        Read(collection, elements, compilation, DeepestChain, cancellation);

    private static bool Read(IOperation collection, List<IOperation> elements, Compilation compilation, int depth, CancellationToken cancellation)
    {
        if (depth == 0)
            return false;

        collection = collection.Unwrapped();
        switch (collection)
        {
            case IArrayCreationOperation { Initializer: { } initializer }:
                elements.AddRange(initializer.ElementValues);
                return true;

            case IArrayCreationOperation { DimensionSizes: [{ ConstantValue.Value: 0 }] }:
                return true;

            case ICollectionExpressionOperation expression:
                bool isComplete = true;
                foreach (IOperation element in expression.Elements)
                {
                    if (element is ISpreadOperation spread)
                        isComplete &= Read(spread.Operand, elements, compilation, depth - 1, cancellation);
                    else
                        elements.Add(element);
                }

                return isComplete;

            case IObjectCreationOperation creation:
                bool isEmptyAtFirst = true;
                foreach (IArgumentOperation argument in creation.Arguments)
                {
                    if (argument.Parameter?.Type is IArrayTypeSymbol or INamedTypeSymbol { TypeArguments.Length: > 0 })
                        isEmptyAtFirst &= Read(argument.Value, elements, compilation, depth - 1, cancellation);
                }

                elements.AddRange(creation.Initializer?.Initializers ?? []);
                return isEmptyAtFirst;

            // ToArray(), AsSpan(), Array.Empty<T>(), Concat and Append.
            case IInvocationOperation { TargetMethod.Name: "Empty" }:
                return true;
            case IInvocationOperation { TargetMethod.Name: "ToArray" or "AsSpan" or "ToList" or "AsMemory" or "AsReadOnly" } copy when copy.Receiver() is { } source:
                return Read(source, elements, compilation, depth - 1, cancellation);
            case IInvocationOperation { TargetMethod: { Name: "Concat" or "Append", ContainingType.Name: "Enumerable" }, Arguments: [var first, var second] } joined:
                bool isFirstComplete = Read(first.Value, elements, compilation, depth - 1, cancellation);
                if (joined.TargetMethod.Name == "Concat")
                    return Read(second.Value, elements, compilation, depth - 1, cancellation) && isFirstComplete;
                elements.Add(second.Value);
                return isFirstComplete;

            case ILocalReferenceOperation local when Definitions.Of(local) is { } value:
                bool isReadable = Read(value, elements, compilation, depth - 1, cancellation);
                elements.AddRange(AddedLater(local));
                foreach (IOperation source in CopiedInto(local))
                    Read(source, elements, compilation, depth - 1, cancellation);
                return isReadable;

            case IFieldReferenceOperation { Field: var field }:
                return Definitions.Of(field, compilation, cancellation) is { } fieldValue && Read(fieldValue, elements, compilation, depth - 1, cancellation);
            case IPropertyReferenceOperation { Property: { Parameters.IsEmpty: true } property }:
                return Definitions.Of(property, compilation, cancellation) is { } propertyValue && Read(propertyValue, elements, compilation, depth - 1, cancellation);

            default:
                return false;
        }
    }

    /// <summary><c>list.Add(..)</c> and <c>list["key"] = ..</c> on a local, anywhere in its block.</summary>
    private static IEnumerable<IOperation> AddedLater(ILocalReferenceOperation local)
    {
        foreach (ExpressionSyntax change in NameUses.Around(local.Local.DeclaringSyntaxReferences[0].GetSyntax()).Changes(local.Local.Name))
        {
            if (local.SemanticModel?.GetOperation(change) is { } operation)
                yield return operation;
        }
    }

    /// <summary><c>source.CopyTo(local, 3)</c></summary>
    private static IEnumerable<IOperation> CopiedInto(ILocalReferenceOperation local)
    {
        foreach (IdentifierNameSyntax use in NameUses.Around(local.Local.DeclaringSyntaxReferences[0].GetSyntax()).Uses(local.Local.Name))
        {
            if (use.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CopyTo", Expression: var source } } }
                && local.SemanticModel?.GetOperation(source) is { } operation)
            {
                yield return operation;
            }
        }
    }
}
