using Microsoft.CodeAnalysis;

namespace PerfGen.Shared;

/// <summary>When a call is over, judged by what it returns.</summary>
internal enum ResultKind
{
    /// <summary>On return, with nothing.</summary>
    Nothing,

    /// <summary>On return, with a value.</summary>
    Value,

    /// <summary>When the task completes; the task itself is handed on.</summary>
    Task,

    /// <summary>When the value task completes; an equivalent one is handed on.</summary>
    ValueTask,

    /// <summary>
    /// On return, if the sequence is complete; else with each enumeration of it. Only a decorator has to find out, because it knows no
    /// body that could tell.
    /// </summary>
    Sequence,
}

internal static class ResultKinds
{
    public static ResultKind Of(IMethodSymbol method)
    {
        if (method.ReturnsVoid)
            return ResultKind.Nothing;
        if (method.ReturnsByRef || method.ReturnsByRefReadonly)
            return ResultKind.Value;

        return method.ReturnType.OriginalDefinition is INamedTypeSymbol { ContainingType: null } type && IsTasks(type.ContainingNamespace)
            ? type.MetadataName switch
            {
                "Task" or "Task`1" => ResultKind.Task,
                "ValueTask" or "ValueTask`1" => ResultKind.ValueTask,
                _ => ResultKind.Value,
            }
            : ResultKind.Value;
    }

    private static bool IsTasks(INamespaceSymbol? space) =>
        space is { Name: "Tasks", ContainingNamespace: { Name: "Threading", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } };
}
