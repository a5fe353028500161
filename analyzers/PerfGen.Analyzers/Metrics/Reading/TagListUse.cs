using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace PerfGen.Analyzers.Metrics.Reading;

/// <summary>A <c>TagList</c> is made for metrics, but spans and logs take one, too; for them every value is fine.</summary>
internal static class TagListUse
{
    /// <summary>Whether the list is seen to go only where labels cost nothing.</summary>
    public static bool IsForSomethingElse(IOperation operation, MetricTypes types)
    {
        ILocalSymbol? local = operation is IInvocationOperation { Instance: ILocalReferenceOperation reference } ? reference.Local : null;
        IOperation current = operation;
        while (current.Parent is { } parent)
        {
            switch (parent)
            {
                case IArgumentOperation { Parent: IOperation call } when local is null:
                    return IsTracing(call);
                case IVariableDeclaratorOperation declarator:
                    local ??= declarator.Symbol;
                    break;
            }

            current = parent;
        }

        return local is not null && IsOnlyTraced(operation, local, types);
    }

    private static bool IsOnlyTraced(IOperation change, ILocalSymbol local, MetricTypes types)
    {
        if (local.DeclaringSyntaxReferences is not [var declaration])
            return false;

        bool isTraced = false;
        foreach (IdentifierNameSyntax use in NameUses.Around(declaration.GetSyntax()).Uses(local.Name))
        {
            if (change.SemanticModel?.GetOperation(use) is not ILocalReferenceOperation reference || !SymbolEqualityComparer.Default.Equals(reference.Local, local))
                continue;

            IOperation? parent = reference.Parent;
            while (parent is IConversionOperation or IArgumentOperation)
                parent = parent.Parent;
            if (parent is IInvocationOperation call && call.Instance != reference && types.RoleOf(call.TargetMethod.ContainingType) != MetricRole.None)
                return false;
            isTraced |= parent is not null && IsTracing(parent);
        }

        return isTraced;
    }

    private static bool IsTracing(IOperation operation)
    {
        INamedTypeSymbol? type = operation switch
        {
            IInvocationOperation call => call.TargetMethod.ContainingType,
            IObjectCreationOperation creation => creation.Constructor?.ContainingType,
            _ => null,
        };
        return type?.Name is "Activity" or "ActivitySource" or "ActivityEvent" or "ActivityLink" or "ActivityTagsCollection" or "TelemetrySpan" or "ILogger" or "LoggerExtensions";
    }
}
