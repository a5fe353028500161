namespace PerfGen.Monitoring.Collecting;

/// <summary>
/// Chooses, when a metric has too many series, the label to blame: the one with the most distinct values. New values of it are
/// <c>other</c> from then on; all others keep theirs. Used under the family's lock.
/// </summary>
internal sealed class SeriesLimit(int maxSeries)
{
    /// <summary>Series whose offending values are <c>other</c> come on top: so many of each label to blame, before the next one is.</summary>
    private readonly int _maxFolded = Math.Max(4, maxSeries / 4);

    private int _own;
    private int _folded;
    private int _foldedInAll;

    /// <summary>The labels that were to blame so far; replaced as a whole, read without a lock.</summary>
    public string[] Offending { get; private set; } = [];

    /// <summary>Whether there is room for one more series with values of its own.</summary>
    public bool TryAdmitOwn()
    {
        if (_own == maxSeries)
            return false;

        _own++;
        return true;
    }

    /// <summary>Whether there is room for one more with <c>other</c> among its values.</summary>
    public bool TryAdmitFolded()
    {
        if (Offending.Length == 0 || _folded >= _maxFolded || _foldedInAll >= maxSeries)
            return false;

        _folded++;
        _foldedInAll++;
        return true;
    }

    /// <summary>Blames one more label of a series that there is no room for. Null when that would not help any more.</summary>
    public string? BlameOneOf(KeyValuePair<string, string>[] labels, IEnumerable<KeyValuePair<string, string>[]> series)
    {
        if (_foldedInAll >= maxSeries)
            return null;

        Dictionary<string, HashSet<string>> values = labels
            .Where(label => !Offending.Contains(label.Key))
            .ToDictionary(static label => label.Key, static label => new HashSet<string>(StringComparer.Ordinal) { label.Value }, StringComparer.Ordinal);
        foreach ((string key, string value) in series.SelectMany(static labels => labels))
        {
            if (values.TryGetValue(key, out HashSet<string>? known))
                known.Add(value);
        }

        string? worst = values.OrderByDescending(static pair => pair.Value.Count).ThenBy(static pair => pair.Key, StringComparer.Ordinal).FirstOrDefault().Key;
        if (worst is null)
            return null;

        Offending = [.. Offending, worst];
        _folded = 0;
        return worst;
    }

    /// <summary>The labels with <c>other</c> in the place of what offends.</summary>
    public KeyValuePair<string, string>[] Fold(KeyValuePair<string, string>[] labels) =>
        [.. labels.Select(label => Offending.Contains(label.Key) ? new(label.Key, Labels.Other) : label)];
}
