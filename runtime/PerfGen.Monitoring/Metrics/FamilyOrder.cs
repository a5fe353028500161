namespace PerfGen.Monitoring.Metrics;

/// <summary>The order of families in a snapshot: meter, name, kind, unit.</summary>
internal sealed class FamilyOrder : IComparer<MetricFamily>
{
    public static FamilyOrder Instance { get; } = new();

    public static int Compare(MetricFamily left, MetricFamily right)
    {
        int order = string.CompareOrdinal(left.Meter, right.Meter);
        if (order == 0)
            order = string.CompareOrdinal(left.Name, right.Name);
        if (order == 0)
            order = left.Kind.CompareTo(right.Kind);
        return order != 0 ? order : string.CompareOrdinal(left.Unit, right.Unit);
    }

    int IComparer<MetricFamily>.Compare(MetricFamily? x, MetricFamily? y) => Compare(x!, y!);
}
