using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace PerfGen.Analyzers.Metrics.Reading;

/// <summary>Tags that several calls share are judged once: those in a local at its first use, those in a field not at all, for they do not change.</summary>
internal static class SharedTags
{
    public static bool AreJudgedElsewhere(IOperation tags, MetricTypes types, CancellationToken cancellation) => tags.Unwrapped() switch
    {
        IInvocationOperation { TargetMethod.Name: "ToArray" or "AsSpan" or "AsMemory" } copy when copy.Receiver() is { } source => AreJudgedElsewhere(source, types, cancellation),
        ILocalReferenceOperation local => !IsFirstUse(local, types, cancellation),
        IFieldReferenceOperation or IPropertyReferenceOperation => true,
        _ => false,
    };

    private static bool IsFirstUse(ILocalReferenceOperation local, MetricTypes types, CancellationToken cancellation)
    {
        if (local.Local.DeclaringSyntaxReferences is not [var declaration])
            return true;
        foreach (IdentifierNameSyntax use in NameUses.Around(declaration.GetSyntax(cancellation)).Uses(local.Local.Name))
        {
            if (use.SpanStart >= local.Syntax.SpanStart)
                return true;
            if (local.SemanticModel?.GetOperation(use, cancellation) is ILocalReferenceOperation other && IsTagArgument(other, types))
                return false;
        }

        return true;
    }

    private static bool IsTagArgument(IOperation operation, MetricTypes types)
    {
        IOperation? parent = operation.Parent;
        while (parent is IConversionOperation or IArgumentOperation or ICollectionExpressionOperation or ISpreadOperation or IArrayCreationOperation or IArrayInitializerOperation
            || parent is IInvocationOperation { TargetMethod.Name: "ToArray" or "AsSpan" or "AsMemory" })
        {
            parent = parent.Parent;
        }

        return parent switch
        {
            IInvocationOperation call => call.Instance?.Unwrapped() != operation && types.RoleOf(call.TargetMethod.ContainingType) != MetricRole.None,
            IObjectCreationOperation creation => types.RoleOf(creation.Type) != MetricRole.None,
            _ => false,
        };
    }
}
