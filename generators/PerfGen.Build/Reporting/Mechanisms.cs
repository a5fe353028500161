using PerfGen.Build.Manifests;

namespace PerfGen.Build.Reporting;

/// <summary>The manifest's mechanisms in words.</summary>
internal static class Mechanisms
{
    public static string Name(ReportRow row) => row switch
    {
        { Kind: RowKind.Scope } => "scope",
        { Mechanism: ManifestMethod.NotMeasured } => "not measured",
        { Mechanism: "partialbody" } => "partial body",
        var other => other.Mechanism,
    };

    /// <summary>A word for style sheets.</summary>
    public static string Class(ReportRow row) => Name(row).Replace(' ', '-');
}
