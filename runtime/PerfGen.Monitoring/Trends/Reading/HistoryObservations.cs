using PerfGen.Monitoring.Comparing.Versions;
using PerfGen.Monitoring.History;
using PerfGen.Monitoring.History.Reading;
using PerfGen.Monitoring.Metrics;
using PerfGen.Snapshots;

namespace PerfGen.Monitoring.Trends.Reading;

/// <summary>The numbers of all series of a history, read in one pass.</summary>
internal static class HistoryObservations
{
    /// <param name="points">In the order of time.</param>
    /// <param name="overloaded">Names that stand for several methods, whose signature then is part of the name.</param>
    /// <param name="wanted">Which series; asked once per value.</param>
    public static IReadOnlyList<Observation> Of(IEnumerable<HistoryPoint> points, IReadOnlySet<string> overloaded, Func<SeriesId, bool> wanted)
    {
        var known = new Dictionary<(string Source, string Name, string Field, string Labels), SeriesId>();
        return [.. points.Select(point => Of(point, overloaded, known, wanted))];
    }

    /// <summary>Over the whole time: which overloads happen to run in a period must not change what a series is.</summary>
    public static IReadOnlySet<string> Overloaded(IEnumerable<HistoryPoint> points) => points
        .SelectMany(static point => point.Profile.Methods)
        .Select(static row => (row.Name, row.Signature))
        .Distinct()
        .GroupBy(static method => method.Name)
        .Where(static overloads => overloads.Skip(1).Any())
        .Select(static overloads => overloads.Key)
        .ToHashSet();

    /// <summary>The points of each series, in ordinal order of the series.</summary>
    public static IEnumerable<KeyValuePair<SeriesId, IReadOnlyList<TrendPoint>>> Series(IReadOnlyList<Observation> observations) => observations
        .SelectMany(static one => one.Values.Select(value => (value.Id, Point: new TrendPoint(one.Time, value.Value, value.Weight))))
        .GroupBy(static one => one.Id, static one => one.Point)
        .OrderBy(static series => series.Key.ToString(), StringComparer.Ordinal)
        .Select(static series => KeyValuePair.Create(series.Key, (IReadOnlyList<TrendPoint>)[.. series]));

    private static Observation Of(HistoryPoint point, IReadOnlySet<string> overloaded, Dictionary<(string, string, string, string), SeriesId> known, Func<SeriesId, bool> wanted)
    {
        var values = new List<ObservedValue>();
        Lazy<double> selfOfAll = SeriesValues.SelfOfAll(point);
        foreach (MethodSnapshot row in point.Profile.Methods)
        {
            (string name, string labels) = (overloaded.Contains(row.Name) ? row.Name + row.Signature : row.Name, SeriesNames.LabelsOf(row));
            foreach (string field in SeriesValues.ProfileFields)
                Add(SeriesId.Profile, name, field, labels, SeriesValues.Of(field, row, point, selfOfAll), row.Calls);
        }

        foreach (MetricFamily family in point.Metrics.Families)
        {
            foreach (MetricSeries series in family.Series)
            {
                foreach (string field in SeriesValues.FieldsOf(family.Kind))
                    Add(SeriesId.Meter, family.Name, field, SeriesNames.LabelsOf(series.Labels), SeriesValues.Of(field, family.Kind, series, point), series.Distribution?.Count ?? 1);
            }
        }

        ProcessIdentity process = point.Profile.Process;
        return new Observation(point.End, point.Versions is [var only] ? only.Version : null, $"{process.Host}/{process.Id}", values);

        void Add(string source, string name, string field, string labels, double? value, long weight)
        {
            if (value is not { } number || !double.IsFinite(number) || weight <= 0)
                return;

            if (!known.TryGetValue((source, name, field, labels), out SeriesId? id))
                known[(source, name, field, labels)] = id = new SeriesId(source, name, field, labels);
            if (wanted(id))
                values.Add(new ObservedValue(id, number, weight));
        }
    }
}
