using PerfGen.AspNetCore.Contract;

namespace PerfGen.AspNetCore.Live;

/// <summary>Who calls a method, and who calls those, as far as callers are told apart. Bounded, and free of circles.</summary>
internal sealed class CallerTree(IReadOnlyList<MethodRow> rows)
{
    private const int MaxDepth = 8;
    private const int MaxNodes = 200;

    private readonly ILookup<string, MethodRow> _byName = rows.Where(static row => row.Caller is not null).ToLookup(static row => row.Name);
    private readonly ILookup<string, MethodRow> _own = rows.ToLookup(static row => row.Name);
    private int _nodes;

    /// <summary>The method at the root; null where its callers are not told apart.</summary>
    public CallerNode? Of(MethodRow method) => _byName.Contains(method.Name)
        ? Node(method.Name, method.Id, _byName[method.Name].Sum(static row => row.CallsPerSecond), share: 1, [method.Name])
        : null;

    private CallerNode Node(string name, string? id, double callsPerSecond, double share, IReadOnlyList<string> path)
    {
        var children = new List<CallerNode>();
        if (path.Count <= MaxDepth)
        {
            double all = _byName[name].Sum(static row => row.CallsPerSecond);
            foreach (IGrouping<string, MethodRow> caller in _byName[name].GroupBy(static row => row.Caller!).OrderByDescending(static rows => rows.Sum(static row => row.CallsPerSecond)))
            {
                if (path.Contains(caller.Key) || _nodes++ >= MaxNodes)
                    continue;

                double calls = caller.Sum(static row => row.CallsPerSecond);
                children.Add(Node(caller.Key, _own[caller.Key].FirstOrDefault()?.Id, Rounding.Rate(calls), all > 0 ? Rounding.Ratio(calls / all) : 0, [.. path, caller.Key]));
            }
        }

        return new CallerNode(name.Length == 0 ? "elsewhere" : name, id, Rounding.Rate(callsPerSecond), share, children);
    }
}
