namespace PerfGen.Build.Manifests;

/// <summary>All that one assembly's manifest says, its parts joined, in ordinal order.</summary>
/// <param name="Assembly">The assembly's simple name; of several, all of them.</param>
/// <param name="Sites">Places where profiled methods are called, or named as a method group; scopes are among them.</param>
internal sealed record Manifest(
    string Assembly,
    IReadOnlyList<ManifestMethod> Methods,
    IReadOnlyList<ManifestSite> Sites,
    IReadOnlyList<ManifestInstrument> Instruments)
{
    /// <summary>The format that is read here, and its version.</summary>
    public const string Schema = "perfgen.manifest/1";

    /// <summary>Registrations of services that were to be measured and are not; no calls, so they count in no coverage.</summary>
    public IReadOnlyList<ManifestSite> Registrations { get; init; } = [];

    /// <summary>More than one where manifests were merged.</summary>
    public IReadOnlyList<string> Assemblies { get; init; } = [Assembly];

    public Coverage Coverage => Coverage.Of(Sites);
}

/// <summary>A profiled method, or one that asked for it and cannot be measured: then with a reason, and mechanism <c>none</c>.</summary>
internal sealed record ManifestMethod(
    string Id,
    SeriesName Series,
    string Mechanism,
    string? Reason,
    bool Memory,
    bool Callers,
    IReadOnlyList<ManifestLabel> Labels,
    IReadOnlyList<ManifestThreshold> Thresholds,
    SourcePlace? Place)
{
    public const string NotMeasured = "none";

    public bool IsMeasured => Mechanism != NotMeasured;
}

/// <summary>One place in the source where something profiled is used.</summary>
/// <param name="Caller">The member that the place stands in; empty where it is not known.</param>
/// <param name="Mechanism">What measures it.</param>
/// <param name="Unmeasured">Why nothing does; null if something does.</param>
/// <param name="Kind"><c>call</c> for a method of someone else's, whose series are this assembly's; else empty.</param>
/// <param name="Callers">True if such a call has a series for each calling member.</param>
internal sealed record ManifestSite(SeriesName Series, SourcePlace Place, string Caller, string Mechanism, string? Unmeasured, string Kind = "", bool Callers = false)
{
    public const string CallKind = "call";
}

/// <summary>A parameter, or a tag, whose value tells series apart. A domain of 0 is one that cannot be counted.</summary>
/// <param name="Values">Those that are known at compile time.</param>
/// <param name="MaxValues">How many more are told apart at run time.</param>
internal sealed record ManifestLabel(string Name, int Domain, IReadOnlyList<string> Values, int MaxValues);

/// <summary>What one attribute promises: limits by the name of their property, in camel case, as they were written.</summary>
internal sealed record ManifestThreshold(IReadOnlyList<KeyValuePair<string, string>> Limits);

/// <summary>An instrument of a <c>Meter</c> whose calls are all in sight.</summary>
internal sealed record ManifestInstrument(string Name, string Kind, IReadOnlyList<ManifestLabel> Labels, decimal Series);
