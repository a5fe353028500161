namespace PerfGen.Monitoring.History.Merging;

/// <summary>Labels are equal when their keys and values are, in their order. Snapshots often share the very list.</summary>
internal sealed class SeriesLabels : IEqualityComparer<IReadOnlyList<KeyValuePair<string, string>>>, IComparer<IReadOnlyList<KeyValuePair<string, string>>>
{
    public static readonly SeriesLabels Order = new();

    public bool Equals(IReadOnlyList<KeyValuePair<string, string>>? x, IReadOnlyList<KeyValuePair<string, string>>? y) =>
        ReferenceEquals(x, y) || Compare(x, y) == 0;

    public int GetHashCode(IReadOnlyList<KeyValuePair<string, string>> obj)
    {
        int hash = obj.Count;
        for (int i = 0; i < obj.Count; i++)
            hash = HashCode.Combine(hash, obj[i].Key, obj[i].Value);
        return hash;
    }

    public int Compare(IReadOnlyList<KeyValuePair<string, string>>? x, IReadOnlyList<KeyValuePair<string, string>>? y)
    {
        for (int i = 0; i < Math.Min(x!.Count, y!.Count); i++)
        {
            int order = string.CompareOrdinal(x[i].Key, y[i].Key) is not 0 and var key ? key : string.CompareOrdinal(x[i].Value, y[i].Value);
            if (order != 0)
                return order;
        }

        return x!.Count.CompareTo(y!.Count);
    }
}
