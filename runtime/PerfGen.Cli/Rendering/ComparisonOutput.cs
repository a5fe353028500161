using System.Text;
using PerfGen.Cli.Commands;
using PerfGen.Monitoring.Comparing;
using PerfGen.Reporting;

namespace PerfGen.Cli.Rendering;

/// <summary>Prints a comparison in the format that was asked for.</summary>
internal static class ComparisonOutput
{
    public static void Write(Comparison comparison, string format, TextWriter writer)
    {
        switch (format)
        {
            case OutputOptions.Json:
                using (var buffer = new MemoryStream())
                {
                    ComparisonJson.Write(comparison, buffer);
                    writer.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
                }

                break;
            case OutputOptions.Markdown:
                ComparisonMarkdown.Write(comparison, writer);
                break;
            case OutputOptions.Html:
                ComparisonHtml.Write(comparison, writer);
                break;
            default:
                ComparisonTable.Write(comparison, writer, TableStyle.For(writer).Colour);
                break;
        }
    }
}
