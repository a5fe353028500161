namespace PerfGen.Monitoring.Metrics;

/// <summary>Differences of metrics snapshots of one process.</summary>
internal static class MetricsArithmetic
{
    /// <summary>
    /// What came between two snapshots: the growth of counters, the values of histograms, and gauges and up-down counters as they stand in
    /// the later one. What fell began anew, and has grown by all that it is now. Linear in the series, which both hold in one order.
    /// </summary>
    public static MetricsSnapshot Subtract(MetricsSnapshot later, MetricsSnapshot earlier)
    {
        var families = new MetricFamily[later.Families.Count];
        int position = 0;
        for (int i = 0; i < families.Length; i++)
        {
            MetricFamily family = later.Families[i];
            families[i] = Subtract(family, FamilyOf(earlier.Families, family, ref position));
        }

        return later with { StartedAt = earlier.TakenAt, Families = families };
    }

    private static MetricFamily Subtract(MetricFamily later, MetricFamily? earlier)
    {
        if (later.Kind is MetricKind.Gauge or MetricKind.UpDownCounter || earlier is null)
            return later;

        var series = new MetricSeries[later.Series.Count];
        int position = 0;
        for (int i = 0; i < series.Length; i++)
        {
            MetricSeries now = later.Series[i];
            series[i] = SeriesOf(earlier.Series, now, ref position) is { } before ? Subtract(now, before) : now;
        }

        return later with { Series = series };
    }

    private static MetricSeries Subtract(MetricSeries later, MetricSeries earlier)
    {
        if (later.Distribution is { } distribution)
        {
            MetricDistribution difference = DistributionArithmetic.Subtract(distribution, earlier.Distribution ?? DistributionArithmetic.Empty);
            return later with { Value = difference.Sum, Distribution = difference };
        }

        return later with { Value = later.Value < earlier.Value ? later.Value : later.Value - earlier.Value };
    }

    private static MetricFamily? FamilyOf(IReadOnlyList<MetricFamily> families, MetricFamily wanted, ref int position)
    {
        for (; position < families.Count; position++)
        {
            int order = FamilyOrder.Compare(families[position], wanted);
            if (order == 0)
                return families[position++];
            if (order > 0)
                return null;
        }

        return null;
    }

    private static MetricSeries? SeriesOf(IReadOnlyList<MetricSeries> series, MetricSeries wanted, ref int position)
    {
        for (; position < series.Count; position++)
        {
            int order = LabelOrder.Compare(series[position].Labels, wanted.Labels);
            if (order == 0)
                return series[position++];
            if (order > 0)
                return null;
        }

        return null;
    }
}
