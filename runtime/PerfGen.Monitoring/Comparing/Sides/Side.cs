namespace PerfGen.Monitoring.Comparing.Sides;

internal enum SideKind
{
    Benchmarks,
    Profiles,

    /// <summary>Versions in a history: launches of a process, and blocks of their time.</summary>
    History,
}

/// <summary>Everything that was read for one side of a comparison.</summary>
internal sealed class Side(string label, SideKind kind)
{
    /// <summary>How errors name it: the path as it was given.</summary>
    public string Label { get; } = label;

    public SideKind Kind { get; } = kind;

    /// <summary>Rows by key, in the order of their first appearance.</summary>
    public OrderedDictionary<RowKey, Series> Rows { get; } = [];

    public List<HostIdentity> Hosts { get; } = [];

    /// <summary>Things a reader of the result should know, one sentence each.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>How many snapshots were read; 0 for benchmarks.</summary>
    public int Snapshots { get; set; }

    public void Add(Series series)
    {
        if (Rows.TryGetValue(series.Key, out Series? known))
            known.Add(series);
        else
            Rows.Add(series.Key, series);
    }
}
