using System.Runtime.InteropServices;
using PerfGen.Monitoring.History.Merging;
using PerfGen.Monitoring.Metrics;
using PerfGen.Recording;
using PerfGen.Snapshots;

namespace PerfGen.Monitoring.History.Format;

/// <summary>
/// The ids that a writer gave out in one epoch. A series whose description changed, such as its line in a new version, gets
/// another. Not safe for concurrent use.
/// </summary>
internal sealed class SeriesIds
{
    private readonly Dictionary<ProbeIdentity, (int Id, MethodSnapshot Row)> _methods = [];
    private readonly Dictionary<(string Meter, string Name, MetricKind Kind, string? Unit), FamilyIds> _metrics = [];
    private readonly List<MethodDefinition> _newMethods = [];
    private readonly List<MetricDefinition> _newMetrics = [];
    private int _methodCount;
    private int _metricCount;

    public int IdOf(MethodSnapshot row)
    {
        ref (int Id, MethodSnapshot Row) known = ref CollectionsMarshal.GetValueRefOrAddDefault(_methods, row.Identity, out bool exists);
        if (exists && IsSameDescription(known.Row, row))
            return known.Id;

        known = (_methodCount++, row);
        _newMethods.Add(new MethodDefinition(
            row.Name,
            row.Signature,
            row.Kind,
            row.File,
            row.Line,
            row.Caller,
            row.Labels,
            row.Thresholds?.Select(static limit => new LimitDefinition(limit.What, limit.Limit, limit.Severity)).ToArray()));
        return known.Id;
    }

    public int IdOf(MetricFamily family, MetricSeries series)
    {
        ref FamilyIds? ids = ref CollectionsMarshal.GetValueRefOrAddDefault(_metrics, (family.Meter, family.Name, family.Kind, family.Unit), out _);
        ids ??= new FamilyIds(SeriesLabels.Equality);
        ref (int Id, double[]? Bounds) known = ref CollectionsMarshal.GetValueRefOrAddDefault(ids, series.Labels, out bool exists);
        IReadOnlyList<AdvisedBound>? bounds = series.Distribution?.AdvisedBounds;
        if (exists && IsSame(known.Bounds, bounds))
            return known.Id;

        known = (_metricCount++, bounds?.Select(static bound => bound.Bound).ToArray());
        string[]? labels = series.Labels.Count == 0 ? null : [.. series.Labels.SelectMany(static label => new[] { label.Key, label.Value })];
        _newMetrics.Add(new MetricDefinition(family.Meter, family.Name, family.Kind, family.Unit, family.Description, labels, known.Bounds));
        return known.Id;
    }

    /// <summary>What was given an id since the last time; null when nothing was.</summary>
    public SeriesBody? TakeNew(long epoch)
    {
        if (_newMethods.Count == 0 && _newMetrics.Count == 0)
            return null;

        var body = new SeriesBody(epoch, _methodCount - _newMethods.Count, [.. _newMethods], _metricCount - _newMetrics.Count, [.. _newMetrics]);
        _newMethods.Clear();
        _newMetrics.Clear();
        return body;
    }

    private static bool IsSameDescription(MethodSnapshot known, MethodSnapshot row) =>
        known.Line == row.Line
        && known.File == row.File
        && known.Thresholds?.Count == row.Thresholds?.Count
        && (row.Thresholds is null || known.Thresholds!.Zip(row.Thresholds).All(static pair =>
            pair.First.What == pair.Second.What && pair.First.Limit == pair.Second.Limit && pair.First.Severity == pair.Second.Severity));

    private static bool IsSame(double[]? known, IReadOnlyList<AdvisedBound>? bounds)
    {
        if (known?.Length != bounds?.Count)
            return false;

        for (int i = 0; i < known?.Length; i++)
        {
            if (known[i] != bounds![i].Bound)
                return false;
        }

        return true;
    }

    private sealed class FamilyIds(IEqualityComparer<IReadOnlyList<KeyValuePair<string, string>>> comparer)
        : Dictionary<IReadOnlyList<KeyValuePair<string, string>>, (int Id, double[]? Bounds)>(comparer);
}
