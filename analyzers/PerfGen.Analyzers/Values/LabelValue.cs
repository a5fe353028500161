namespace PerfGen.Analyzers.Values;

/// <summary>What is known of the values that a label may take.</summary>
internal enum Domain
{
    Unknown,

    /// <summary>Constants, enum members, type names: a handful, known when the program is written.</summary>
    Bounded,

    /// <summary>As many as there are users, requests or moments; there is evidence for it.</summary>
    Unbounded,
}

/// <summary>A domain, with the evidence where it is unbounded.</summary>
internal readonly record struct LabelValue(Domain Domain, Evidence? Evidence)
{
    public static LabelValue Bounded => new(Domain.Bounded, null);

    public static LabelValue Unknown => default;

    public static LabelValue Unbounded(Evidence evidence) => new(Domain.Unbounded, evidence);

    /// <summary>What may be either value: unbounded if one of them is, bounded only if both are.</summary>
    public LabelValue Or(LabelValue other) =>
        Domain == Domain.Unbounded ? this
        : other.Domain == Domain.Unbounded ? other
        : Domain == Domain.Bounded && other.Domain == Domain.Bounded ? Bounded
        : Unknown;
}
