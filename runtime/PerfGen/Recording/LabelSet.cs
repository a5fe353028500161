namespace PerfGen.Recording;

/// <summary>The labels of one series: keys and values, in the order of the parameters.</summary>
internal sealed class LabelSet(IReadOnlyList<KeyValuePair<string, string>> labels)
{
    public static LabelSet None { get; } = new([]);

    /// <summary>One text per set; the separators cannot be typed into a name by accident.</summary>
    public string Key { get; } = string.Join('\u001e', labels.Select(static label => $"{label.Key}\u001f{label.Value}"));

    /// <summary>For output; null without labels.</summary>
    public IReadOnlyDictionary<string, string>? AsDictionary { get; } =
        labels.Count == 0 ? null : labels.DistinctBy(static label => label.Key).ToDictionary(static label => label.Key, static label => label.Value);
}
