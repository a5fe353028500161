using Microsoft.CodeAnalysis;
using PerfGen.Shared;

namespace PerfGen.Analyzers.Profiling;

/// <summary>A profiled method, as far as the rules have to know it.</summary>
/// <param name="Id">The documentation id.</param>
/// <param name="Name">The simple name.</param>
/// <param name="Display">For messages: <c>Orders.Place</c>.</param>
/// <param name="Mechanism">How it is measured.</param>
/// <param name="Reason">Why it is not; null when it is.</param>
/// <param name="Slots">The members through which it can be called.</param>
/// <param name="Symbol">Null for a method of another assembly.</param>
/// <param name="AskedBy">What asks to measure it.</param>
internal sealed record AnalyzedMethod(
    string Id, string Name, string Display, Mechanism Mechanism, string? Reason, EquatableArray<Slot> Slots, IMethodSymbol? Symbol, AskedBy AskedBy) : IProfiledMethod
{
    public static AnalyzedMethod? Of(IMethodSymbol method, AskedBy askedBy, CancellationToken cancellation)
    {
        if (method.GetDocumentationCommentId() is not { } id)
            return null;

        Eligibility eligibility = ProfilingEligibility.Of(method, cancellation);
        return new AnalyzedMethod(id, method.Name, DisplayOf(method), eligibility.Mechanism, eligibility.Reason, Shared.Slots.Of(method), method, askedBy);
    }

    /// <summary>A method of someone else's whose calls are measured.</summary>
    public static AnalyzedMethod Of(CallRule rule, IMethodSymbol target) =>
        new("", target.Name, DisplayOf(target), Mechanism.Interceptor, Reason: null, EquatableArray<Slot>.Empty, Symbol: null, AskedBy.Rule);

    /// <summary>A method of a referenced assembly, from its manifest.</summary>
    public static AnalyzedMethod Of(Dictionary<string, object?> method) =>
        new(method.Text("id"), method.Text("method"), method.Text("name"), EmbeddedManifest.MechanismOf(method), Reason: null, EmbeddedManifest.SlotsOf(method), Symbol: null, AskedBy.Reference);

    /// <summary>A method that an interface inherits and its decorator measures.</summary>
    public static AnalyzedMethod Inherited(IMethodSymbol method, INamedTypeSymbol type) => new(
        $"{type.GetDocumentationCommentId()}:{TypeNames.Code(method.ContainingType)}:{method.OriginalDefinition.GetDocumentationCommentId()}",
        method.Name,
        $"{type.Name}.{method.Name}",
        Mechanism.Decorator,
        Reason: null,
        new([new Slot(method.OriginalDefinition.GetDocumentationCommentId() ?? "", method.Name, ReceiverType: null, Depth: 0)]),
        Symbol: null,
        AskedBy.Type);

    private static string DisplayOf(IMethodSymbol method) => $"{method.ContainingType?.Name}.{method.Name}";
}

/// <summary>What asks to measure a method, the narrowest first.</summary>
internal enum AskedBy
{
    /// <summary>An attribute on the method.</summary>
    Method,

    /// <summary>[Profile] on its type.</summary>
    Type,

    /// <summary>[assembly: Profile("pattern")].</summary>
    Pattern,

    /// <summary>An attribute in a referenced assembly.</summary>
    Reference,

    /// <summary>[assembly: ProfileCalls].</summary>
    Rule,
}
