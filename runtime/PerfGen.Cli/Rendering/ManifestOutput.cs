using System.Text.Json;
using PerfGen.Cli.Commands;
using PerfGen.Cli.Manifests;
using PerfGen.Cli.Reading;

namespace PerfGen.Cli.Rendering;

/// <summary>Prints what an assembly measures: each method with its mechanism, its measured and unmeasured calls.</summary>
internal static class ManifestOutput
{
    private static readonly string[] _headers = ["method", "mechanism", "calls measured", "calls not measured", "series", "declared in", "note"];

    public static void Write(AssemblyManifest manifest, string format, TextWriter writer)
    {
        switch (format)
        {
            case OutputOptions.Json:
                writer.WriteLine(Json(manifest));
                break;
            case OutputOptions.Markdown:
                TextTable.WriteMarkdown(writer, _headers, Rows(manifest));
                writer.Write(Coverage(manifest));
                break;
            case OutputOptions.Html:
                WriteHtml(Rows(manifest), Coverage(manifest), writer);
                break;
            default:
                TextTable.Write(writer, _headers, Rows(manifest));
                writer.Write(Coverage(manifest));
                break;
        }
    }

    /// <summary>What part of the call sites is measured, where the assembly says so; a line, or nothing.</summary>
    private static string Coverage(AssemblyManifest manifest) => string.Concat(manifest.Parts
        .Select(static part => part.Child("callSites"))
        .OfType<JsonElement>()
        .Select(static sites => $"{sites.Text("measured")} of {sites.Text("total")} call sites are measured{(sites.Text("coverage") is { } percent ? $" ({percent} %)" : "")}.{Environment.NewLine}"));

    private static string[][] Rows(AssemblyManifest manifest)
    {
        var places = new Dictionary<string, string>();
        var calls = new Dictionary<string, (int Measured, int Unmeasured)>();
        foreach (JsonElement part in manifest.Parts)
        {
            foreach (JsonElement method in part.Items("methods"))
                places[Identity(method)] = $"{part.Text("file")}:{method.Text("line")}";
            foreach (JsonElement call in part.Items("calls"))
            {
                (int measured, int unmeasured) = calls.GetValueOrDefault(Identity(call));
                calls[Identity(call)] = call.Text("unmeasured") is null ? (measured + 1, unmeasured) : (measured, unmeasured + 1);
            }
        }

        return
        [
            .. manifest.Methods.Items("methods").Select(method => new[]
            {
                Identity(method),
                method.Text("mechanism") ?? Figures.Unknown,
                $"{calls.GetValueOrDefault(Identity(method)).Measured}",
                $"{calls.GetValueOrDefault(Identity(method)).Unmeasured}",
                method.Text("series") ?? "1",
                places.GetValueOrDefault(Identity(method), Figures.Unknown),
                method.Text("reason") ?? "",
            }),
        ];
    }

    private static string Identity(JsonElement method) => method.Text("name") + method.Text("signature");

    /// <summary>The two halves of the manifest as they stand in the assembly, in one document.</summary>
    private static string Json(AssemblyManifest manifest)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            foreach (JsonProperty property in manifest.Methods.EnumerateObject())
                property.WriteTo(json);
            json.WriteStartArray("files");
            foreach (JsonElement part in manifest.Parts)
                part.WriteTo(json);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void WriteHtml(string[][] rows, string coverage, TextWriter writer) => HtmlPage.Write(writer, "What is measured", body =>
    {
        body.WriteLine($"<h1>What is measured</h1><p class=\"sides\">{HtmlPage.Text(coverage)}</p>");
        body.WriteLine($"<div class=\"scroll\"><table><tr>{string.Concat(_headers.Select(static header => $"<th>{header}</th>"))}</tr>");
        foreach (string[] row in rows)
            body.WriteLine($"<tr>{string.Concat(row.Select(static cell => $"<td>{HtmlPage.Text(cell)}</td>"))}</tr>");
        body.WriteLine("</table></div>");
    });
}
