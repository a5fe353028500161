using PerfGen.Shared;

namespace PerfGen.Generators.Model;

/// <summary>All that is redirected in one source file, and what had to stay as it is.</summary>
internal sealed record FileCalls(
    string File, EquatableArray<MethodCalls> Methods, EquatableArray<ScopeCalls> Scopes, EquatableArray<UnmeasuredCall> Unmeasured);

/// <summary>The calls of one method in one file: they share a wrapper.</summary>
internal sealed record MethodCalls(TargetMethod Target, Series Series, ProbeReference Probe, EquatableArray<CallSite> Sites);

/// <summary>The scopes of one name in one file.</summary>
internal sealed record ScopeCalls(string Name, bool Awaits, EquatableArray<CallSite> Sites);

/// <summary>One invocation, and the compiler's own designation of it.</summary>
internal sealed record CallSite(Position Position, int LocationVersion, string LocationData);

/// <summary>A call of a profiled method that is not redirected.</summary>
internal sealed record UnmeasuredCall(Series Series, Position Position, string Reason);
