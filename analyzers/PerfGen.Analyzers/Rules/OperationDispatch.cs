using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PerfGen.Analyzers.Rules;

/// <summary>
/// Hands an operation to all rules of an analyzer that asked for its kind. For every operation of a project the compiler asks each analyzer, and calls each of its actions, anew: one
/// analyzer with one action per kind costs a build a fraction of what one analyzer per rule does.
/// </summary>
internal sealed class OperationDispatch
{
    private readonly Dictionary<OperationKind, Listeners<IOperation>> _byKind = [];

    /// <param name="listener">The rule's id.</param>
    /// <param name="kinds">None of them twice.</param>
    /// <param name="judge">May be called by several threads at once.</param>
    public void Add(string listener, ImmutableArray<OperationKind> kinds, Action<OperationAnalysisContext, IOperation> judge)
    {
        foreach (OperationKind kind in kinds)
        {
            if (!_byKind.TryGetValue(kind, out Listeners<IOperation>? listeners))
                _byKind.Add(kind, listeners = new Listeners<IOperation>());
            listeners.Add(listener, judge);
        }
    }

    /// <summary>Once, when all rules have said what they want.</summary>
    public void Register(CompilationStartAnalysisContext start)
    {
        foreach (KeyValuePair<OperationKind, Listeners<IOperation>> kind in _byKind)
            start.RegisterOperationAction(context => kind.Value.Tell(context, context.Operation), kind.Key);
    }
}
