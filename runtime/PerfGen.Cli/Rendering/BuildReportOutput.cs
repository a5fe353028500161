using PerfGen.Build.Rendering;
using PerfGen.Build.Reporting;
using PerfGen.Cli.Commands;

namespace PerfGen.Cli.Rendering;

/// <summary>Prints what assemblies measure, as the build's report has it.</summary>
internal static class BuildReportOutput
{
    public static void Write(BuildReport report, string format, TextWriter writer)
    {
        switch (format)
        {
            case OutputOptions.Json:
                writer.Write(ManifestJson.Render(report.Manifest, report.Measurements));
                break;
            case OutputOptions.Markdown:
                writer.Write(MarkdownReport.Render(report));
                break;
            case OutputOptions.Html:
                writer.Write(HtmlReport.Render(report));
                break;
            default:
                BuildReportTable.Write(report, writer);
                break;
        }
    }
}
