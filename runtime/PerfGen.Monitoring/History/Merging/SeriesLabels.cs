using PerfGen.Monitoring.Metrics;

namespace PerfGen.Monitoring.History.Merging;

/// <summary>Labels are equal when their keys and values are, in their order. Snapshots often share the very list.</summary>
internal sealed class SeriesLabels : IEqualityComparer<IReadOnlyList<KeyValuePair<string, string>>>
{
    public static readonly SeriesLabels Equality = new();

    public bool Equals(IReadOnlyList<KeyValuePair<string, string>>? x, IReadOnlyList<KeyValuePair<string, string>>? y) => LabelOrder.Compare(x!, y!) == 0;

    public int GetHashCode(IReadOnlyList<KeyValuePair<string, string>> obj)
    {
        int hash = obj.Count;
        for (int i = 0; i < obj.Count; i++)
            hash = HashCode.Combine(hash, obj[i].Key, obj[i].Value);
        return hash;
    }
}
