using PerfGen.Histograms;
using PerfGen.Monitoring.Metrics;

namespace PerfGen.Monitoring.History.Format;

/// <summary>Puts the series of one point back into their families. Not safe for concurrent use.</summary>
internal sealed class MetricFamilies(IReadOnlyDictionary<int, (MetricDefinition Definition, KeyValuePair<string, string>[] Labels)> definitions)
{
    private readonly Dictionary<(string Meter, string Name, MetricKind Kind, string? Unit), (MetricDefinition Definition, List<MetricSeries> Series)> _families = [];

    /// <summary>Whether a series was left out, for nothing says what its id means.</summary>
    public bool Lost { get; private set; }

    public void Add(int id, double value, DistributionValues? distribution)
    {
        if (!definitions.TryGetValue(id, out (MetricDefinition Definition, KeyValuePair<string, string>[] Labels) known))
        {
            Lost = true;
            return;
        }

        MetricDefinition definition = known.Definition;
        (string, string, MetricKind, string?) key = (definition.Meter, definition.Name, definition.Kind, definition.Unit);
        if (!_families.TryGetValue(key, out (MetricDefinition Definition, List<MetricSeries> Series) family))
            _families[key] = family = (definition, []);
        family.Series.Add(new MetricSeries
        {
            Labels = known.Labels,
            Value = value,
            Distribution = distribution is null ? null : DistributionOf(distribution, definition.Bounds),
        });
    }

    public MetricsSnapshot ToSnapshot(DateTimeOffset startedAt, DateTimeOffset takenAt) => new()
    {
        StartedAt = startedAt,
        TakenAt = takenAt,
        Families = [.. _families.Values.Select(static family => FamilyOf(family.Definition, family.Series)).Order(FamilyOrder.Instance)],
    };

    private static MetricFamily FamilyOf(MetricDefinition definition, List<MetricSeries> series)
    {
        series.Sort(static (a, b) => LabelOrder.Compare(a.Labels, b.Labels));
        return new MetricFamily
        {
            Meter = definition.Meter,
            Name = definition.Name,
            Kind = definition.Kind,
            Unit = definition.Unit,
            Description = definition.Description,
            Series = series,
        };
    }

    private static MetricDistribution DistributionOf(DistributionValues values, double[]? bounds)
    {
        Bucket[] buckets = BucketRuns.Decode(values.B);
        AdvisedBound[]? advised = bounds is null || values.E is null ? null : [.. bounds.Zip(values.E, static (bound, count) => new AdvisedBound(bound, count))];
        return DistributionArithmetic.Of(buckets, buckets.Sum(static bucket => bucket.Count), values.D[0], values.D[1], values.D[2], advised);
    }
}
