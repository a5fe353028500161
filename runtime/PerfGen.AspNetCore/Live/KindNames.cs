namespace PerfGen.AspNetCore.Live;

/// <summary>Kinds and severities as the contract writes them.</summary>
internal static class KindNames
{
    public const string Warning = "warning";
    public const string Critical = "critical";

    public static string Of(ProbeKind kind) => kind switch
    {
        ProbeKind.Scope => "scope",
        ProbeKind.Call => "call",
        _ => "method",
    };

    public static string Of(Severity severity) => severity == Severity.Critical ? Critical : Warning;
}
