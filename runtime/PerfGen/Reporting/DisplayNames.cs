using PerfGen.Snapshots;

namespace PerfGen.Reporting;

/// <summary>
/// Names as short as they can be told apart: type and method, preceded by namespaces and followed by parameter types only where
/// another row would look the same; then the labels.
/// </summary>
internal sealed class DisplayNames(IReadOnlyList<MethodSnapshot> rows)
{
    private readonly HashSet<(ProbeKind Kind, string Name)> _overloaded =
    [
        .. rows.Select(static row => (row.Kind, row.Name, row.Signature)).Distinct()
            .GroupBy(static series => (series.Kind, series.Name)).Where(static group => group.Count() > 1).Select(static group => group.Key),
    ];

    private readonly HashSet<string> _ambiguous =
    [
        .. rows.Select(static row => row.Name).Distinct().GroupBy(Short).Where(static group => group.Count() > 1).Select(static group => group.Key),
    ];

    public string Of(ReportRow row) => row.IsEdge
        ? $"  from {(string.IsNullOrEmpty(row.Values.Caller) ? "elsewhere" : Short(row.Values.Caller))}"
        : Of(row.Values);

    public string Of(MethodSnapshot row)
    {
        if (row.Kind == ProbeKind.Scope)
            return $"\"{row.Name}\"";

        string name = Short(row.Name);
        if (_ambiguous.Contains(name))
            name = row.Name;
        if (_overloaded.Contains((row.Kind, row.Name)))
            name += row.Signature;
        return row.Labels is null ? name : $"{name} {{{string.Join(", ", row.Labels.Select(static label => $"{label.Key}={label.Value}"))}}}";
    }

    /// <summary>The last two parts of a full name. Type arguments hold no dots.</summary>
    private static string Short(string name)
    {
        int method = name.LastIndexOf('.');
        int type = method <= 0 ? -1 : name.LastIndexOf('.', method - 1);
        return name[(type + 1)..];
    }
}
