using Microsoft.CodeAnalysis;
using PerfGen.Shared;

namespace PerfGen.Analyzers.Profiling;

/// <summary>Why a method is not measured, as far as its declaration alone tells.</summary>
internal static class UnmeasuredDeclarations
{
    /// <summary>Null when it is, or when its uses have to be known.</summary>
    public static (string Reason, string? Remedy)? Of(IMethodSymbol method, CancellationToken cancellation)
    {
        Eligibility eligibility = ProfilingEligibility.Of(method, cancellation);
        if (eligibility.Mechanism == Mechanism.None)
            return (eligibility.Reason!, eligibility.Remedy);
        return eligibility.Mechanism == Mechanism.Interceptor && FrameworkCalls.Of(method) is { } what
            ? ($"it is {what}, and whatever calls it is compiled elsewhere", PartialRemedy.Of(method) ?? "Move the work into a method of its own and profile that one.")
            : null;
    }
}
