using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PerfGen.Analyzers.Values;

/// <summary>
/// The <c>if</c>s without <c>else</c> of a block by what their conditions mention: read once, because a block of many thousand statements is asked
/// about each of its labels.
/// </summary>
internal sealed class BlockGuards
{
    private static readonly ConditionalWeakTable<IBlockOperation, BlockGuards> _known = new();

    private readonly Dictionary<ISymbol, List<IConditionalOperation>> _guards = new(SymbolEqualityComparer.Default);

    private BlockGuards(IBlockOperation block)
    {
        foreach (IOperation statement in block.Operations)
        {
            if (statement is not IConditionalOperation { WhenFalse: null } guard)
                continue;

            foreach (IOperation part in guard.Condition.DescendantsAndSelf())
            {
                if (Guards.Subject(part) is { } subject)
                    Add(subject, guard);
            }
        }
    }

    public static BlockGuards Of(IBlockOperation block) => _known.GetValue(block, static block => new BlockGuards(block));

    /// <summary>In the order of the source.</summary>
    public IReadOnlyList<IConditionalOperation> About(ISymbol subject) => _guards.TryGetValue(subject, out List<IConditionalOperation>? guards) ? guards : [];

    private void Add(ISymbol subject, IConditionalOperation guard)
    {
        if (!_guards.TryGetValue(subject, out List<IConditionalOperation>? guards))
            _guards.Add(subject, guards = []);
        if (guards.Count == 0 || guards[guards.Count - 1] != guard)
            guards.Add(guard);
    }
}
