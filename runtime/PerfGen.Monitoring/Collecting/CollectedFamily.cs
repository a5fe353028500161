using System.Runtime.CompilerServices;
using PerfGen.Monitoring.Metrics;

namespace PerfGen.Monitoring.Collecting;

/// <summary>All series of one metric: of every instrument of one meter's name, name, kind and unit.</summary>
/// <remarks>
/// Recording finds the series by its tags without waiting or allocating; a set of tags that is met for the first time takes the
/// family's lock. Nothing that fails here reaches the program that measures.
/// </remarks>
internal sealed class CollectedFamily(FamilyIdentity identity, string? description, double[]? bounds, int maxSeries) : MeasurementCallbacks.ITarget
{
    /// <summary>As many ways to write the tags of a series are remembered: other orders are found anyway, other types of one text are not.</summary>
    private const int WritingsPerSeries = 4;

    [ThreadStatic]
    private static KeyValuePair<string, object?>[]? _kept;

    private readonly Lock _admitting = new();
    private readonly TagTable _exact = new();
    private readonly TagTable _folded = new();
    private readonly Dictionary<string, CollectedSeries> _series = new(StringComparer.Ordinal);
    private readonly SeriesLimit _limit = new(maxSeries);
    private readonly List<string> _blamed = [];
    private CollectedSeries[] _inOrder = [];
    private CollectedSeries? _untagged;
    private long _refused;

    public FamilyIdentity Identity => identity;

    public MetricFamily Describe(IReadOnlyList<MetricSeries> series) => new()
    {
        Meter = identity.Meter,
        Name = identity.Name,
        Kind = identity.Kind,
        Unit = identity.Unit,
        Description = description,
        Series = series,
    };

    /// <summary>Tags of the instrument and of its meter, which every series carries.</summary>
    public KeyValuePair<string, object?>[] FixedTags { get; init; } = [];

    /// <summary>Instruments that are alive; under the collector's lock.</summary>
    public int Instruments { get; set; }

    /// <summary>Measurements that were no numbers, or lowered a counter.</summary>
    public long Refused => Interlocked.Read(ref _refused);

    /// <summary>Any thread.</summary>
    public void Measure(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (!double.IsFinite(value))
        {
            Refuse();
            return;
        }

        try
        {
            switch (identity.Kind)
            {
                case MetricKind.Histogram:
                    SeriesOf(tags).Record(value);
                    break;
                case MetricKind.Gauge:
                    SeriesOf(tags).Set(value);
                    break;
                case MetricKind.Counter when value < 0:
                    Refuse();
                    break;
                default:
                    SeriesOf(tags).Add(value);
                    break;
            }
        }
#pragma warning disable CA1031 // No memory, or a tag whose own code fails: the program that measures has nothing to do with it.
        catch (Exception)
#pragma warning restore CA1031
        {
            Refuse();
        }
    }

    /// <summary>The series of these tags, made if need be.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public CollectedSeries SeriesOf(ReadOnlySpan<KeyValuePair<string, object?>> tags) => tags.IsEmpty
        ? _untagged ?? Admit(tags)
        : _exact.Find(tags) ?? FindOrAdmit(tags);

    public void Refuse() => Interlocked.Increment(ref _refused);

    /// <summary>The labels that were blamed since the last time.</summary>
    public string[] TakeBlamed()
    {
        // Nearly never anything: looked at without the lock first.
        if (_blamed.Count == 0)
            return [];
        lock (_admitting)
        {
            string[] blamed = [.. _blamed];
            _blamed.Clear();
            return blamed;
        }
    }

    /// <summary>All series, in ordinal order of their labels.</summary>
    public CollectedSeries[] InOrder()
    {
        lock (_admitting)
        {
            if (_inOrder.Length != _series.Count)
                _inOrder = [.. _series.Values.Order(Comparer<CollectedSeries>.Create(static (left, right) => LabelOrder.Compare(left.Labels, right.Labels)))];
            return _inOrder;
        }
    }

    private CollectedSeries FindOrAdmit(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (_limit.Offending is not { Length: > 0 } offending)
            return Admit(tags);

        Span<KeyValuePair<string, object?>> kept = Without(offending, tags);
        CollectedSeries? series = _folded.Find(kept);
        kept.Clear();
        return series ?? Admit(tags);
    }

    /// <summary>Valid until the thread asks again.</summary>
    private static Span<KeyValuePair<string, object?>> Without(string[] offending, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (_kept is null || _kept.Length < tags.Length)
            _kept = new KeyValuePair<string, object?>[Math.Max(8, tags.Length)];
        int length = 0;
        foreach (ref readonly KeyValuePair<string, object?> tag in tags)
        {
            if (Array.IndexOf(offending, tag.Key) < 0)
                _kept[length++] = tag;
        }

        return _kept.AsSpan(0, length);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private CollectedSeries Admit(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        // Text of the program's own types is made here, outside the lock.
        KeyValuePair<string, string>[] labels = Labels.Of(FixedTags, tags);
        lock (_admitting)
        {
            if (_series.TryGetValue(Labels.KeyOf(labels), out CollectedSeries? series) || TryAdmitOwn(labels, out series))
            {
                Remember(_exact, tags, series);
                return series;
            }

            series = Folded(labels);
            Remember(_folded, Without(_limit.Offending, tags), series);
            return series;
        }
    }

    private bool TryAdmitOwn(KeyValuePair<string, string>[] labels, out CollectedSeries series)
    {
        bool admitted = _limit.TryAdmitOwn();
        series = admitted ? Create(labels) : null!;
        return admitted;
    }

    private CollectedSeries Folded(KeyValuePair<string, string>[] labels)
    {
        while (true)
        {
            KeyValuePair<string, string>[] folded = _limit.Fold(labels);
            if (_limit.Offending.Length > 0 && _series.TryGetValue(Labels.KeyOf(folded), out CollectedSeries? known))
                return known;
            if (_limit.TryAdmitFolded())
                return Create(folded);

            if (_limit.BlameOneOf(labels, _series.Values.Select(static one => one.Labels)) is { } label)
            {
                _folded.Clear();
                _blamed.Add(label);
                continue;
            }

            // Even the keys differ from one measurement to the next.
            KeyValuePair<string, string>[] rest = [new(Labels.Other, Labels.Other)];
            return _series.TryGetValue(Labels.KeyOf(rest), out known) ? known : Create(rest);
        }
    }

    private CollectedSeries Create(KeyValuePair<string, string>[] labels)
    {
        var series = new CollectedSeries(labels, bounds);
        _series.Add(Labels.KeyOf(labels), series);
        return series;
    }

    private void Remember(TagTable table, ReadOnlySpan<KeyValuePair<string, object?>> tags, CollectedSeries series)
    {
        if (tags.IsEmpty && table == _exact)
            _untagged = series;
        else if (table.Count < WritingsPerSeries * maxSeries && Labels.CanBeKept(tags))
            table.Add(tags, series);
    }
}
