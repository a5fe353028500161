using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PerfGen.Analyzers.Metrics.Reading;

/// <summary>Reads tags, in all the ways in which they are written, as (name, value) pairs.</summary>
internal sealed class TagReader(MetricTypes types, CancellationToken cancellation)
{
    private readonly ImmutableArray<Label>.Builder _labels = ImmutableArray.CreateBuilder<Label>();

    public bool IsComplete { get; private set; } = true;

    public ImmutableArray<Label> Labels => _labels.ToImmutable();

    /// <summary>A key and a value that stand beside each other.</summary>
    public void AddPair(IOperation key, IOperation value) => _labels.Add(new Label(key.ConstantText(), key, value));

    /// <summary>One argument that is a tag, or a collection of tags.</summary>
    public void AddTags(IOperation operation)
    {
        operation = operation.Unwrapped();
        if (operation is IDefaultValueOperation)
            return;
        if (IsPair(operation.Type))
        {
            AddTag(operation, isShared: false);
            return;
        }

        // What is put into a TagList is read where it is put in.
        bool isTagList = types.RoleOf(operation.Type) == MetricRole.TagList;
        bool isShared = SharedTags.AreJudgedElsewhere(operation, types, cancellation);
        var elements = new List<IOperation>();
        IsComplete &= ElementReader.Read(operation, elements, types.Compilation, cancellation);
        foreach (IOperation element in elements)
            AddElement(element, isShared || isTagList);
    }

    /// <summary>A tag written as text: <c>"user:42"</c>, <c>$"user:{id}"</c>, <c>"user:" + id</c>.</summary>
    public void AddTextTag(IOperation element, bool isShared)
    {
        IOperation tag = element.Unwrapped();
        if (tag is ILocalReferenceOperation local && Definitions.Of(local) is { } defined)
            tag = defined.Unwrapped();
        string? start = tag switch
        {
            IInterpolatedStringOperation { Parts: [IInterpolatedStringTextOperation text, ..] } => text.Text.ConstantText(),
            IBinaryOperation binary => Leftmost(binary).ConstantText(),
            IInvocationOperation { TargetMethod: { Name: "Format" or "Concat", ContainingType.SpecialType: SpecialType.System_String }, Arguments: [var first, ..] } => first.Value.ConstantText(),
            _ => tag.ConstantText(),
        };
        int colon = start?.IndexOf(':') ?? -1;
        _labels.Add(new Label(colon > 0 ? start!.Substring(0, colon) : null, null, element, isShared));
    }

    private void AddElement(IOperation element, bool isShared)
    {
        switch (element.Unwrapped())
        {
            // dictionary["key"] = value
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: [var key] }, Value: var value }:
                _labels.Add(new Label(key.Value.ConstantText(), key.Value, value, isShared));
                break;
            // array[0] = pair
            case ISimpleAssignmentOperation { Target: IArrayElementReferenceOperation, Value: var pair }:
                AddTag(pair, isShared);
                break;
            // list.Add(key, value), list.Add(pair)
            case IInvocationOperation { TargetMethod.Name: "Add" or "TryAdd", Arguments: [var key, var value] }:
                _labels.Add(new Label(key.Value.ConstantText(), key.Value, value.Value, isShared));
                break;
            case IInvocationOperation { TargetMethod.Name: "Add", Arguments: [var added] }:
                AddTag(added.Value, isShared);
                break;
            default:
                AddTag(element, isShared);
                break;
        }
    }

    private void AddTag(IOperation operation, bool isShared)
    {
        operation = operation.Unwrapped();
        if (operation is ILocalReferenceOperation local && Definitions.Of(local) is { } value)
        {
            isShared |= SharedTags.AreJudgedElsewhere(local, types, cancellation);
            operation = value.Unwrapped();
        }

        switch (operation)
        {
            case IObjectCreationOperation { Arguments: [var key, var value2] } creation when IsPair(creation.Type):
                _labels.Add(new Label(key.Value.ConstantText(), key.Value, value2.Value, isShared));
                break;
            case IInvocationOperation { TargetMethod: { Name: "Create", ContainingType.Name: "KeyValuePair" }, Arguments: [var key, var value2] }:
                _labels.Add(new Label(key.Value.ConstantText(), key.Value, value2.Value, isShared));
                break;
            default:
                IsComplete = false;
                break;
        }
    }

    private static IOperation Leftmost(IBinaryOperation binary)
    {
        IOperation left = binary;
        while (left is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum)
            left = sum.LeftOperand.Unwrapped();
        return left;
    }

    private static bool IsPair(ITypeSymbol? type) => type is INamedTypeSymbol { Name: "KeyValuePair", Arity: 2, ContainingNamespace: { Name: "Generic", ContainingNamespace.Name: "Collections" } };
}
