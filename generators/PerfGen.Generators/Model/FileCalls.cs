using PerfGen.Shared;

namespace PerfGen.Generators.Model;

/// <summary>All that is redirected in one source file, and what had to stay as it is. The output's name is the file's, made unique.</summary>
internal sealed record FileCalls(
    string File, string OutputName, EquatableArray<MethodCalls> Methods, EquatableArray<ScopeCalls> Scopes,
    EquatableArray<WrittenCall> Written, EquatableArray<UnmeasuredCall> Unmeasured)
{
    /// <summary>Calls of profiled methods that are measured: redirected, or by a generated body. Scopes are not calls of a method.</summary>
    public int MeasuredCalls => Methods.Sum(static calls => calls.Sites.Count) + Written.Count;

    public bool Redirects => Methods.Count + Scopes.Count > 0;

    public int UnmeasuredCalls => Unmeasured.Count(static call => !call.IsScope);
}

/// <summary>The calls of one method in one file: they share a wrapper. Where callers are told apart, those of one caller.</summary>
internal sealed record MethodCalls(TargetMethod Target, EquatableArray<Case> Cases, EquatableArray<CallSite> Sites)
{
    /// <summary>Whether there is a call to measure: a sequence is measured while it is enumerated, and not when it is called.</summary>
    public bool Measures => Cases.Any(static one => !one.Method.Sequence);
}

/// <summary>
/// One thing that a call may turn out to be. A call through an interface has one for each implementation that is profiled.
/// </summary>
/// <param name="ReceiverType">The receiver has to be of this type; null when the case is always true.</param>
/// <param name="Method">What is measured then.</param>
/// <param name="Caller">The calling member, where callers are told apart; else empty.</param>
internal sealed record Case(string? ReceiverType, ProfiledMethod Method, string Caller);

/// <summary>The scopes of one name in one file.</summary>
internal sealed record ScopeCalls(string Name, bool Awaits, EquatableArray<CallSite> Sites);

/// <summary>One invocation, the member it stands in, and the compiler's own designation of it.</summary>
internal sealed record CallSite(Position Position, string Caller, int LocationVersion, string LocationData);

/// <summary>A call, or another use, of a method that measures itself.</summary>
internal sealed record WrittenCall(Series Series, Mechanism Mechanism, Position Position, string Caller);

/// <summary>A call, or another use, of a profiled method that is not measured.</summary>
internal sealed record UnmeasuredCall(Series Series, Position Position, string Caller, string Reason, bool IsScope);
