using PerfGen.Build.Manifests;

namespace PerfGen.Build.Reporting;

/// <summary>A member in the call tree.</summary>
/// <param name="Name">Its full name; overloads are one.</param>
/// <param name="Sites">The places in its parent from which it is called; empty at a root.</param>
/// <param name="IsElsewhere">True if its calls are listed where it stands for the first time.</param>
internal sealed record CallTreeNode(string Name, IReadOnlyList<ManifestSite> Sites, IReadOnlyList<CallTreeNode> Children, bool IsElsewhere);

/// <summary>
/// Who calls whom, as far as call sites of profiled methods tell. Each member's calls are listed once, so that the tree is no larger
/// than the number of call sites, whatever the graph.
/// </summary>
internal sealed class CallTree
{
    // Deeper chains go on at the top of the tree.
    private const int MaxDepth = 24;

    private readonly Dictionary<string, List<IGrouping<string, ManifestSite>>> _calls;
    private readonly HashSet<string> _listed = new(StringComparer.Ordinal);
    private readonly Queue<string> _waiting = new();

    private CallTree(Manifest manifest)
    {
        // The core of a partial method is the method.
        Dictionary<string, string> cores = manifest.Methods
            .Where(static method => method.Mechanism == "partialbody")
            .GroupBy(static method => method.Series.Name, StringComparer.Ordinal)
            .ToDictionary(static method => Core(method.Key), static method => method.Key, StringComparer.Ordinal);
        _calls = manifest.Sites
            .Where(static site => site.Caller.Length > 0)
            .GroupBy(site => cores.TryGetValue(site.Caller, out string? method) ? method : site.Caller, StringComparer.Ordinal)
            .ToDictionary(
                static calls => calls.Key,
                static calls => calls.GroupBy(static site => site.Series.Name, StringComparer.Ordinal).OrderBy(static call => call.Key, StringComparer.Ordinal).ToList(),
                StringComparer.Ordinal);
    }

    /// <summary>Members that nothing profiled calls come first, then what is left of circles.</summary>
    public static IReadOnlyList<CallTreeNode> Of(Manifest manifest)
    {
        var tree = new CallTree(manifest);
        HashSet<string> called = [.. tree._calls.SelectMany(static calls => calls.Value.Where(call => call.Key != calls.Key)).Select(static call => call.Key)];
        string[] callers = [.. tree._calls.Keys.OrderBy(static name => name, StringComparer.Ordinal)];
        var roots = new List<CallTreeNode>();
        foreach (string name in callers.Where(name => !called.Contains(name)).Concat(callers))
        {
            tree._waiting.Enqueue(name);
            while (tree._waiting.Count > 0)
            {
                string root = tree._waiting.Dequeue();
                if (!tree._listed.Contains(root))
                    roots.Add(tree.Node(root, [], depth: 0));
            }
        }

        return roots;
    }

    /// <summary><c>Shop.Box.Map&lt;T&gt;</c> calls <c>Shop.Box.MapCore&lt;T&gt;</c>.</summary>
    private static string Core(string name)
    {
        int arguments = name.EndsWith(">", StringComparison.Ordinal) ? name.LastIndexOf('<') : -1;
        return arguments < 0 ? name + "Core" : name.Insert(arguments, "Core");
    }

    private CallTreeNode Node(string name, IReadOnlyList<ManifestSite> sites, int depth)
    {
        if (!_calls.TryGetValue(name, out List<IGrouping<string, ManifestSite>>? calls))
            return new CallTreeNode(name, sites, [], IsElsewhere: false);
        if (_listed.Contains(name))
            return new CallTreeNode(name, sites, [], IsElsewhere: true);
        if (depth >= MaxDepth)
        {
            _waiting.Enqueue(name);
            return new CallTreeNode(name, sites, [], IsElsewhere: true);
        }

        _listed.Add(name);
        return new CallTreeNode(name, sites, [.. calls.Select(call => Node(call.Key, [.. call], depth + 1))], IsElsewhere: false);
    }
}
