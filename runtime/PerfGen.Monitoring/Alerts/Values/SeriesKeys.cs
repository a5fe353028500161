using PerfGen.Monitoring.Metrics;
using PerfGen.Snapshots;

namespace PerfGen.Monitoring.Alerts.Values;

/// <summary>The rows of a profile, told apart without making a text of each at every interval.</summary>
internal sealed class ProfileRowKeys : IEqualityComparer<MethodSnapshot>
{
    public static readonly ProfileRowKeys Instance = new();

    public bool Equals(MethodSnapshot? x, MethodSnapshot? y) =>
        x!.Kind == y!.Kind && x.Name == y.Name && x.Signature == y.Signature && x.Caller == y.Caller && SameLabels(x.Labels, y.Labels);

    public int GetHashCode(MethodSnapshot obj) => HashCode.Combine(obj.Kind, obj.Name, obj.Signature, obj.Caller);

    private static bool SameLabels(IReadOnlyDictionary<string, string>? one, IReadOnlyDictionary<string, string>? other)
    {
        // A probe hands out one object with every snapshot.
        if (ReferenceEquals(one, other))
            return true;
        if (one is null || other is null || one.Count != other.Count)
            return false;

        foreach ((string key, string value) in one)
        {
            if (!other.TryGetValue(key, out string? same) || same != value)
                return false;
        }

        return true;
    }
}

/// <summary>The series of all instruments, told apart likewise.</summary>
internal sealed class MeterSeriesKeys : IEqualityComparer<(MetricFamily Family, MetricSeries Series)>
{
    public static readonly MeterSeriesKeys Instance = new();

    public bool Equals((MetricFamily Family, MetricSeries Series) x, (MetricFamily Family, MetricSeries Series) y) =>
        x.Family.Name == y.Family.Name && x.Family.Meter == y.Family.Meter && SameLabels(x.Series.Labels, y.Series.Labels);

    public int GetHashCode((MetricFamily Family, MetricSeries Series) obj)
    {
        var hash = new HashCode();
        hash.Add(obj.Family.Name);
        // By index: an enumerator for each series at every interval would be most of what an evaluation allocates.
        for (int i = 0; i < obj.Series.Labels.Count; i++)
        {
            hash.Add(obj.Series.Labels[i].Key);
            hash.Add(obj.Series.Labels[i].Value);
        }

        return hash.ToHashCode();
    }

    private static bool SameLabels(IReadOnlyList<KeyValuePair<string, string>> one, IReadOnlyList<KeyValuePair<string, string>> other)
    {
        if (ReferenceEquals(one, other))
            return true;
        if (one.Count != other.Count)
            return false;

        for (int i = 0; i < one.Count; i++)
        {
            if (one[i].Key != other[i].Key || one[i].Value != other[i].Value)
                return false;
        }

        return true;
    }
}
