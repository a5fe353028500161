namespace PerfGen.Recording;

/// <summary>The labels of one series: keys and values, in the order of the parameters.</summary>
internal sealed class LabelSet(IReadOnlyList<KeyValuePair<string, string>> labels)
{
    public static LabelSet None { get; } = new([]);

    /// <summary>One text per set; the separators cannot be typed into a name by accident.</summary>
    public string Key { get; } = KeyOf(labels);

    /// <summary>For output; null without labels. One object for all snapshots, which brings its <see cref="Key"/> along.</summary>
    public IReadOnlyDictionary<string, string>? AsDictionary { get; } = labels.Count == 0 ? null : new Named(labels);

    /// <summary>The key of labels that were put out, here or in another process.</summary>
    public static string KeyOf(IReadOnlyDictionary<string, string>? labels) => labels switch
    {
        null => "",
        Named named => named.Key,
        _ => KeyOf((IEnumerable<KeyValuePair<string, string>>)labels),
    };

    private static string KeyOf(IEnumerable<KeyValuePair<string, string>> labels) =>
        string.Join('\u001e', labels.Select(static label => $"{label.Key}\u001f{label.Value}"));

    /// <summary>Of keys that are there twice, the first one.</summary>
    private sealed class Named : Dictionary<string, string>
    {
        public Named(IEnumerable<KeyValuePair<string, string>> labels)
            : base(labels.DistinctBy(static label => label.Key))
        {
            Key = KeyOf((IEnumerable<KeyValuePair<string, string>>)this);
        }

        public string Key { get; }
    }
}
