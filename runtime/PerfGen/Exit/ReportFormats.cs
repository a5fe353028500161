namespace PerfGen.Exit;

/// <summary>The values of <c>PERFGEN_REPORT</c>.</summary>
internal static class ReportFormats
{
    public const string Table = "table";
    public const string Markdown = "markdown";
    public const string Json = "json";
    public const string None = "none";
}
