using System.Net;
using System.Reflection;

namespace PerfGen.Cli.Rendering;

/// <summary>The frame of every page: one file, no script, nothing fetched, light or dark as the reader has it.</summary>
internal static class HtmlPage
{
    private static readonly Lazy<string> _style = new(ReadStyle);

    public static void Write(TextWriter writer, string title, Action<TextWriter> body)
    {
        writer.WriteLine("<!doctype html>");
        writer.WriteLine("<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        writer.WriteLine($"<title>{Text(title)}</title>");
        writer.WriteLine($"<style>{_style.Value}</style></head><body><main>");
        body(writer);
        writer.WriteLine("</main></body></html>");
    }

    public static string Text(string text) => WebUtility.HtmlEncode(text);

    private static string ReadStyle()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("page.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
