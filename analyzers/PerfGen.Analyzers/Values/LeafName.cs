using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PerfGen.Analyzers.Metrics.Reading;

namespace PerfGen.Analyzers.Values;

/// <summary>What an expression is called, and what it belongs to.</summary>
internal readonly record struct LeafName(string Text, string? Owner)
{
    private static readonly string[] _getters = ["Get", "Resolve", "Find", "Extract", "Read", "Fetch", "Current", "Try"];

    public static LeafName? Of(IOperation value) => value switch
    {
        ILocalReferenceOperation local => new LeafName(local.Local.Name, TypeAround(value)),
        IParameterReferenceOperation parameter => new LeafName(parameter.Parameter.Name, parameter.Parameter.ContainingType?.Name),
        IPropertyReferenceOperation { Arguments: [{ Value: var key }], Instance: { } collection } => key.ConstantText() is { } text ? new LeafName(text, NameOf(collection)) : null,
        IArrayElementReferenceOperation => null,
        IMemberReferenceOperation member => new LeafName(member.Member.Name, OwnerOf(member)),
        IInvocationOperation call => OfCall(call),
        _ => null,
    };

    /// <summary>A method that gets something is called after it; so is a lookup by a constant key.</summary>
    private static LeafName? OfCall(IInvocationOperation call)
    {
        string name = call.TargetMethod.Name;
        if (name is "FindFirstValue" or "FindFirst" or "GetClaim" or "GetValue" or "GetString" or "GetTag")
        {
            foreach (IArgumentOperation argument in call.Arguments)
            {
                if (argument.Value.ConstantText() is { } key)
                    return new LeafName(key.EndsWith("nameidentifier", StringComparison.Ordinal) ? "UserId" : key, null);
            }

            return null;
        }

        if (!_getters.Any(getter => name.StartsWith(getter, StringComparison.Ordinal) && name.Length > getter.Length))
            return null;
        return new LeafName(name.EndsWith("Async", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Async".Length) : name, null);
    }

    private static string? OwnerOf(IMemberReferenceOperation member) => member.Instance switch
    {
        // this.Id: the type says what it is.
        IInstanceReferenceOperation => member.Member.ContainingType.Name,
        { } instance when NameOf(instance.Unwrapped()) is { } receiver && !IsOfNoMeaning(receiver) => receiver,
        _ => member.Instance?.Type?.Name ?? member.Member.ContainingType.Name,
    };

    private static string? NameOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local.Name,
        IParameterReferenceOperation parameter => parameter.Parameter.Name,
        IMemberReferenceOperation member => member.Member.Name,
        _ => null,
    };

    private static bool IsOfNoMeaning(string name) => name.Length <= 2 || name is "item" or "entity" or "value" or "data" or "model" or "entry" or "current" or "obj" or "element" or "info" or "result";

    private static string? TypeAround(IOperation operation) =>
        operation.Syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.ValueText;
}
