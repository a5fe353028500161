using PerfGen.Snapshots;

namespace PerfGen.Reporting;

/// <summary>
/// Names as short as they can be told apart: type and method, preceded by namespaces and followed by parameter types only where
/// another row would look the same.
/// </summary>
internal static class DisplayNames
{
    public static IReadOnlyDictionary<MethodSnapshot, string> Of(IReadOnlyList<MethodSnapshot> rows)
    {
        var overloaded = rows.GroupBy(static row => (row.Kind, row.Name)).Where(static group => group.Count() > 1).Select(static group => group.Key).ToHashSet();
        var ambiguous = rows.Select(static row => row.Name).Distinct().GroupBy(Short).Where(static group => group.Count() > 1).Select(static group => group.Key).ToHashSet();
        return rows.ToDictionary(static row => row, row =>
        {
            if (row.Kind == ProbeKind.Scope)
                return $"\"{row.Name}\"";

            string name = Short(row.Name);
            if (ambiguous.Contains(name))
                name = row.Name;
            return overloaded.Contains((row.Kind, row.Name)) ? name + row.Signature : name;
        });
    }

    /// <summary>The last two parts of a full name. Type arguments hold no dots.</summary>
    private static string Short(string name)
    {
        int method = name.LastIndexOf('.');
        int type = method <= 0 ? -1 : name.LastIndexOf('.', method - 1);
        return name[(type + 1)..];
    }
}
