namespace PerfGen.Monitoring.Metrics;

/// <summary>The order of series in a family: ordinal, key by key and value by value.</summary>
internal static class LabelOrder
{
    public static int Compare(IReadOnlyList<KeyValuePair<string, string>> left, IReadOnlyList<KeyValuePair<string, string>> right)
    {
        // Series that did not change, or changed only their value, share their labels from one snapshot to the next.
        if (ReferenceEquals(left, right))
            return 0;

        for (int i = 0; i < left.Count && i < right.Count; i++)
        {
            int order = string.CompareOrdinal(left[i].Key, right[i].Key);
            if (order == 0)
                order = string.CompareOrdinal(left[i].Value, right[i].Value);
            if (order != 0)
                return order;
        }

        return left.Count.CompareTo(right.Count);
    }
}
