using PerfGen.Monitoring.Metrics;
using PerfGen.Snapshots;

namespace PerfGen.Monitoring.History.Reading;

/// <summary>The names of series, and which of them a history has. Not safe for concurrent use.</summary>
internal sealed class SeriesNames
{
    private const string CallerLabel = "caller";

    private readonly HashSet<(string Name, string Signature, string Labels)> _methods = [];
    private readonly HashSet<(string Name, string Field, string Labels)> _metrics = [];

    public void Add(HistoryPoint point)
    {
        foreach (MethodSnapshot row in point.Profile.Methods)
            _methods.Add((row.Name, row.Signature, LabelsOf(row)));
        foreach (MetricFamily family in point.Metrics.Families)
        {
            foreach (MetricSeries series in family.Series)
            {
                foreach (string field in SeriesValues.FieldsOf(family.Kind))
                    _metrics.Add((family.Name, field, LabelsOf(series.Labels)));
            }
        }
    }

    /// <summary>A method's signature is in its name where there are several of that name.</summary>
    public IReadOnlyList<SeriesId> ToList()
    {
        HashSet<string> overloaded = [.. _methods.Select(static row => (row.Name, row.Signature)).Distinct().GroupBy(static row => row.Name).Where(static same => same.Count() > 1).Select(static same => same.Key)];
        IEnumerable<SeriesId> profile = _methods.SelectMany(row => SeriesValues.ProfileFields.Select(field =>
            new SeriesId(SeriesId.Profile, overloaded.Contains(row.Name) ? row.Name + row.Signature : row.Name, field, row.Labels)));
        IEnumerable<SeriesId> meters = _metrics.Select(static series => new SeriesId(SeriesId.Meter, series.Name, series.Field, series.Labels));
        return
        [
            .. profile.Concat(meters)
                .Distinct()
                .OrderBy(static id => id.Source, StringComparer.Ordinal)
                .ThenBy(static id => id.Name, StringComparer.Ordinal)
                .ThenBy(static id => id.Labels, StringComparer.Ordinal)
                .ThenBy(static id => id.Field, StringComparer.Ordinal),
        ];
    }

    /// <summary>A name without a signature is that of all overloads: which of them ran in a period must not change what a series is.</summary>
    public static bool Matches(SeriesId series, MethodSnapshot row) =>
        series.Name.StartsWith(row.Name, StringComparison.Ordinal)
        && (series.Name.Length == row.Name.Length || series.Name.AsSpan(row.Name.Length).SequenceEqual(row.Signature))
        && series.Labels == LabelsOf(row);

    public static string LabelsOf(IEnumerable<KeyValuePair<string, string>> labels) =>
        string.Join(',', labels.OrderBy(static label => label.Key, StringComparer.Ordinal).Select(static label => $"{label.Key}={label.Value}"));

    /// <summary>The calling member is one more label, where callers are told apart.</summary>
    public static string LabelsOf(MethodSnapshot row) => row is { Labels: null, Caller: null }
        ? ""
        : LabelsOf((row.Labels ?? Enumerable.Empty<KeyValuePair<string, string>>()).Concat(row.Caller is null ? [] : [KeyValuePair.Create(CallerLabel, row.Caller)]));
}
