using System.Runtime.InteropServices;
using PerfGen.Monitoring.Metrics;

namespace PerfGen.Monitoring.History.Merging;

/// <summary>
/// Adds the metrics of consecutive intervals. Counters and distributions add; gauges and up-down counters keep their last value
/// and get the distribution of all of them. An instrument that changed its kind or unit is two families.
/// </summary>
internal static class MetricsMerge
{
    /// <param name="parts">In the order of time; of a single one the gauges get their distributions.</param>
    public static MetricsSnapshot Merge(IReadOnlyList<MetricsSnapshot> parts)
    {
        var working = new DistributionSum();
        var families = new Dictionary<FamilyKey, FamilySum>();
        foreach (MetricsSnapshot part in parts)
        {
            foreach (MetricFamily family in part.Families)
            {
                ref FamilySum? sum = ref CollectionsMarshal.GetValueRefOrAddDefault(families, new FamilyKey(family.Meter, family.Name, family.Kind, family.Unit), out _);
                sum ??= new FamilySum();
                sum.Add(family);
            }
        }

        return new MetricsSnapshot
        {
            StartedAt = parts.Min(static part => part.StartedAt),
            TakenAt = parts.Max(static part => part.TakenAt),
            Families = [.. families.Values.Select(sum => sum.ToFamily(working)).Order(FamilyOrder.Instance)],
        };
    }

    private readonly record struct FamilyKey(string Meter, string Name, MetricKind Kind, string? Unit);

    private sealed class FamilySum
    {
        private readonly Dictionary<IReadOnlyList<KeyValuePair<string, string>>, SeriesSum> _series = new(SeriesLabels.Equality);
        private MetricFamily _last = null!;

        public void Add(MetricFamily family)
        {
            _last = family;
            foreach (MetricSeries series in family.Series)
            {
                ref SeriesSum? sum = ref CollectionsMarshal.GetValueRefOrAddDefault(_series, series.Labels, out _);
                sum ??= new SeriesSum();
                sum.Add(series, family.Kind);
            }
        }

        public MetricFamily ToFamily(DistributionSum working)
        {
            MetricSeries[] series = [.. _series.Select(pair => pair.Value.ToSeries(pair.Key, working))];
            Array.Sort(series, static (a, b) => LabelOrder.Compare(a.Labels, b.Labels));
            return _last with { Series = series };
        }
    }

    /// <summary>One series; its parts are added up at the end, each series after the other in the same working memory.</summary>
    private sealed class SeriesSum
    {
        private readonly List<MetricSeries> _spread = [];
        private double _value;

        public void Add(MetricSeries series, MetricKind kind)
        {
            bool last = kind is MetricKind.Gauge or MetricKind.UpDownCounter;
            _value = last ? series.Value : _value + series.Value;
            if (last || series.Distribution is not null)
                _spread.Add(series);
        }

        public MetricSeries ToSeries(IReadOnlyList<KeyValuePair<string, string>> labels, DistributionSum working)
        {
            working.Clear();
            foreach (MetricSeries part in _spread)
            {
                if (part.Distribution is { } distribution)
                    working.Add(distribution);
                else
                    working.AddValue(part.Value);
            }

            return new() { Labels = labels, Value = _value, Distribution = _spread.Count == 0 ? null : working.ToDistribution() };
        }
    }
}
