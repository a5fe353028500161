using Microsoft.CodeAnalysis;
using PerfGen.Generators.Model;
using PerfGen.Shared;

namespace PerfGen.Generators.Parsing;

/// <summary>The profiled methods by the ids under which calls may name them: their own, and those of the members they stand behind.</summary>
internal sealed class ProfiledIndex
{
    private readonly Dictionary<string, ProfiledMethod> _byId;
    private readonly HashSet<string> _measuredBehind;
    private readonly Dictionary<string, List<(Slot Slot, ProfiledMethod Method)>> _bySlot = new(StringComparer.Ordinal);

    public ProfiledIndex(IReadOnlyCollection<ProfiledMethod> methods, CallRules rules)
    {
        ProfiledMethod[] intercepted = [.. methods.Where(static method => method.Mechanism == Mechanism.Interceptor)];
        Rules = rules;
        _measuredBehind =
        [
            .. methods.Where(static method => method.Mechanism is Mechanism.PartialBody or Mechanism.Decorator).Select(static method => method.Id),
            .. methods.Where(static method => method.Mechanism == Mechanism.Decorator).SelectMany(static method => method.Slots).Select(static slot => slot.Id),
        ];
        _byId = intercepted.GroupBy(static method => method.Id).ToDictionary(static group => group.Key, static group => group.First());
        foreach (ProfiledMethod method in intercepted)
        {
            foreach (Slot slot in method.Slots)
            {
                if (!_bySlot.TryGetValue(slot.Id, out List<(Slot, ProfiledMethod)>? behind))
                    _bySlot.Add(slot.Id, behind = []);
                behind.Add((slot, method));
            }
        }

        Names =
        [
            KnownNames.ScopeMethod,
            .. rules.Names,
            .. intercepted.Select(static method => method.Name),
            .. intercepted.SelectMany(static method => method.Slots.Select(static slot => slot.Name)),
        ];
    }

    /// <summary>The simple names that a call of interest can have.</summary>
    public HashSet<string> Names { get; }

    public CallRules Rules { get; }

    /// <summary>Whether a partial body or a decorator measures the method: its calls need not be redirected, and would count twice.</summary>
    public bool MeasuresItself(IMethodSymbol target) =>
        _measuredBehind.Count > 0 && (target.PartialDefinitionPart ?? target).GetDocumentationCommentId() is { } id && _measuredBehind.Contains(id);

    /// <summary>The method itself, or the one it overrides that carries the attribute.</summary>
    public ProfiledMethod? Find(IMethodSymbol target)
    {
        for (IMethodSymbol? method = target.PartialDefinitionPart ?? target; method is not null; method = method.OverriddenMethod?.OriginalDefinition)
        {
            // A file-local type has the id of its namesake elsewhere.
            if (Nameable.FirstHidden(method.ContainingType) is null
                && method.GetDocumentationCommentId() is { } id
                && _byId.TryGetValue(id, out ProfiledMethod? profiled))
            {
                return profiled;
            }
        }

        return null;
    }

    /// <summary>The profiled methods that a call of an overridable member may reach, the most derived first.</summary>
    public IEnumerable<(Slot Slot, ProfiledMethod Method)> Behind(IMethodSymbol target) =>
        (target.IsVirtual || target.IsAbstract || target.IsOverride)
        && target.GetDocumentationCommentId() is { } id
        && _bySlot.TryGetValue(id, out List<(Slot Slot, ProfiledMethod Method)>? behind)
            ? behind.OrderByDescending(static found => found.Slot.Depth).ThenBy(static found => found.Method.Id, StringComparer.Ordinal)
            : [];
}
