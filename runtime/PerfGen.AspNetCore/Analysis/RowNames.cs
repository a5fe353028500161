using PerfGen.AspNetCore.Contract;
using PerfGen.AspNetCore.Live;
using PerfGen.Monitoring;

namespace PerfGen.AspNetCore.Analysis;

/// <summary>
/// Finds the row that another part of monitoring means: it knows series by name, with the signature where it tells overloads apart,
/// and labels, the caller being one.
/// </summary>
internal sealed class RowNames
{
    private readonly Dictionary<(string Name, string Labels), string> _ids = [];

    public RowNames(IReadOnlyList<MethodRow> rows)
    {
        foreach (MethodRow row in rows)
        {
            string labels = RowLabels.Text(row.Labels, row.Caller);
            _ids.TryAdd((row.Name + row.Signature, labels), row.Id);
            _ids.TryAdd((row.Name, labels), row.Id);
            // Advice names a scope in quotes, and leaves the caller out.
            _ids.TryAdd((row.Kind == "scope" ? $"\"{row.Name}\"" : row.Name, ""), row.Id);
        }
    }

    /// <summary>Null when it is no method's, or of one that is not among the rows.</summary>
    public string? IdOf(SeriesId? series) => series?.Source == SeriesId.Profile ? _ids.GetValueOrDefault((series.Name, series.Labels)) : null;

    /// <summary>The same of a name as advice has it: <c>Shop.Orders.Place(Cart){region=Eu}</c>.</summary>
    public string? IdOf(string subject)
    {
        if (subject.Length == 0)
            return null;
        if (_ids.TryGetValue((subject, ""), out string? plain))
            return plain;

        int brace = subject.EndsWith('}') ? subject.LastIndexOf('{') : -1;
        return brace < 0 ? null : _ids.GetValueOrDefault((subject[..brace], subject[(brace + 1)..^1]));
    }
}
