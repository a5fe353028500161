namespace PerfGen.Monitoring.Comparing.Sides;

/// <summary>Where a run was made; two runs compare only if all of this is the same.</summary>
/// <param name="Facts">Name and value, such as <c>processor</c> and its model; empty values are unknown.</param>
internal sealed record HostIdentity(IReadOnlyDictionary<string, string> Facts)
{
    public const string Runtime = "runtime";
    public const string Architecture = "architecture";

    public static HostIdentity Of(string? processor, string? cores, string? system, string? architecture, string? runtime, string? configuration) => new(
        new Dictionary<string, string>
        {
            ["processor"] = processor ?? "",
            ["cores"] = cores ?? "",
            ["system"] = system ?? "",
            [Architecture] = architecture ?? "",
            [Runtime] = runtime ?? "",
            ["configuration"] = configuration ?? "",
        });
}
