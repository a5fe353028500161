using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PerfGen.Shared;

/// <summary>One place where profiled methods are called, or named as a method group.</summary>
/// <param name="Name">The name, or where there is none the call: what a position and a diagnostic point at.</param>
/// <param name="Invocation">Null for a method group.</param>
/// <param name="Target">The definition that is named; null where only the run time knows it, and for a scope.</param>
/// <param name="Redirected">
/// What a call that is redirected may turn out to be: each profiled method that may stand behind the member, and the member's own
/// series for whatever is left.
/// </param>
/// <param name="Written">Methods that measure themselves, whoever calls them: by a generated body.</param>
/// <param name="Unmeasured">What stays unmeasured here, and why.</param>
/// <param name="Scope">For a call of <c>Profiler.Scope</c>.</param>
internal sealed record MethodUse<TMethod>(
    SyntaxNode Name,
    InvocationExpressionSyntax? Invocation,
    IMethodSymbol? Target,
    IReadOnlyList<Reached<TMethod>> Redirected,
    IReadOnlyList<TMethod> Written,
    IReadOnlyList<Unmeasured<TMethod>> Unmeasured,
    ScopeCall? Scope = null)
    where TMethod : class, IProfiledMethod;

/// <summary>A profiled method that a call reaches if the receiver is of that type; of any type, if it is null.</summary>
internal sealed record Reached<TMethod>(string? ReceiverType, TMethod Method);

internal sealed record Unmeasured<TMethod>(TMethod Method, CallObstacle Obstacle);

/// <summary>A call of <c>Profiler.Scope</c>.</summary>
/// <param name="ScopeName">Null when it is not a constant.</param>
/// <param name="Obstacle">Null when it is measured.</param>
internal sealed record ScopeCall(string? ScopeName, CallObstacle? Obstacle);
