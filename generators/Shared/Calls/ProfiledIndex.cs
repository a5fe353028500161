using Microsoft.CodeAnalysis;

namespace PerfGen.Shared;

/// <summary>The profiled methods by the ids under which calls may name them: their own, and those of the members they stand behind.</summary>
internal sealed class ProfiledIndex<TMethod>
    where TMethod : class, IProfiledMethod
{
    private readonly CallRules _rules;
    private readonly Func<CallRule, IMethodSymbol, TMethod> _describe;
    private readonly Dictionary<string, TMethod> _byId;
    private readonly Dictionary<string, List<(Slot Slot, TMethod Method)>> _bySlot = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TMethod> _redirectedByName = new(StringComparer.Ordinal);

    /// <param name="compilation">Where they are called.</param>
    /// <param name="methods">Measured or not.</param>
    /// <param name="rules">For calls of methods of someone else's.</param>
    /// <param name="describe">Makes a profiled method of one that a rule covers.</param>
    public ProfiledIndex(Compilation compilation, IReadOnlyCollection<TMethod> methods, CallRules rules, Func<CallRule, IMethodSymbol, TMethod> describe)
    {
        _rules = rules;
        _describe = describe;
        _byId = methods.GroupBy(static method => method.Id).ToDictionary(static group => group.Key, static group => group.First());
        var ids = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (TMethod method in methods)
        {
            Add(method.Name, method.Id);
            if (method.Mechanism == Mechanism.Interceptor && !_redirectedByName.ContainsKey(method.Name))
                _redirectedByName.Add(method.Name, method);
            foreach (Slot slot in method.Slots)
            {
                Add(slot.Name, slot.Id);
                if (!_bySlot.TryGetValue(slot.Id, out List<(Slot, TMethod)>? behind))
                    _bySlot.Add(slot.Id, behind = []);
                behind.Add((slot, method));
            }
        }

        Names = new NameSet([KnownNames.ScopeMethod, .. rules.Names, .. ids.Keys]);
        // A rule covers what derives from its type, wherever that is.
        foreach (string name in rules.Names)
            ids.Remove(name);
        ids.Remove(KnownNames.ScopeMethod);
        Callable = new CallableTypes(compilation, ids);

        void Add(string name, string id)
        {
            if (!ids.TryGetValue(name, out List<string>? ofName))
                ids.Add(name, ofName = []);
            ofName.Add(id);
        }
    }

    /// <summary>The simple names that a use of interest can have.</summary>
    public NameSet Names { get; }

    /// <summary>On what they can be used so.</summary>
    public CallableTypes Callable { get; }

    /// <summary>
    /// The method itself, or the one it overrides that carries the attribute. Where no profiled method stands behind it, a rule for
    /// calls of someone else's methods may apply.
    /// </summary>
    public TMethod? Find(IMethodSymbol target, bool withRules)
    {
        for (IMethodSymbol? method = target.PartialDefinitionPart ?? target; method is not null; method = method.OverriddenMethod?.OriginalDefinition)
        {
            // A file-local type has the id of its namesake elsewhere.
            if (!IsLocalToItsFile(method.ContainingType)
                && method.GetDocumentationCommentId() is { } id
                && _byId.TryGetValue(id, out TMethod? profiled))
            {
                return profiled;
            }
        }

        return withRules && _rules.Find(target) is { } rule ? _describe(rule, target) : null;
    }

    /// <summary>The profiled methods that a call of an overridable member may reach, the most derived first.</summary>
    public IEnumerable<(Slot Slot, TMethod Method)> Behind(IMethodSymbol target) =>
        (target.IsVirtual || target.IsAbstract || target.IsOverride)
        && target.GetDocumentationCommentId() is { } id
        && _bySlot.TryGetValue(id, out List<(Slot Slot, TMethod Method)>? behind)
            ? behind.OrderByDescending(static found => found.Slot.Depth).ThenBy(static found => found.Method.Id, StringComparer.Ordinal)
            : [];

    /// <summary>A method of that name whose calls are redirected; of several, any.</summary>
    public TMethod? RedirectedByName(string name) => _redirectedByName.TryGetValue(name, out TMethod? method) ? method : null;

    private static bool IsLocalToItsFile(INamedTypeSymbol? type) => type is not null && (type.IsFileLocal || IsLocalToItsFile(type.ContainingType));
}
