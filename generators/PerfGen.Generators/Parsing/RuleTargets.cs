using Microsoft.CodeAnalysis;
using PerfGen.Generators.Model;
using PerfGen.Shared;

namespace PerfGen.Generators.Parsing;

/// <summary>Methods of someone else's whose calls are measured: they have no declaration here, and no attribute.</summary>
internal static class RuleTargets
{
    public static ProfiledMethod Describe(CallRule rule, IMethodSymbol target) => new(
        Id: "",
        target.Name,
        new Series(rule.Name ?? $"{TypeNames.Readable(rule.Type)}.{target.Name}", TypeNames.Signature(target)),
        ProbeNames.None,
        Mechanism.Interceptor,
        Reason: null,
        Memory: true,
        CallSampling.EveryCall,
        rule.Callers,
        Sequence: false,
        EquatableArray<Label>.Empty,
        EquatableArray<ThresholdLimits>.Empty,
        EquatableArray<Slot>.Empty,
        IsVisible: false);
}
