using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PerfGen.Build.Manifests;
using PerfGen.Build.Rendering;

namespace PerfGen.Build.Grafana;

/// <summary>
/// A dashboard for exactly the methods that a manifest declares: an overview, and a row for each method. It can be imported as it is; its
/// source of data is a variable. The same manifest gives the same bytes.
/// </summary>
internal static class DashboardJson
{
    // Of Grafana 9.4; later ones bring it up to date when they read it.
    private const int SchemaVersion = 38;

    // As many rows are open from the start; more are folded, and query nothing until they are opened.
    private const int OpenRows = 3;

    public static string Render(Manifest manifest)
    {
        ManifestMethod[] methods = [.. manifest.Methods.Where(static method => method.IsMeasured)];
        var json = new JsonWriter();
        json.Object(() =>
        {
            json.Name("uid").Value(Uid(manifest));
            json.Name("title").Value($"PerfGen: {manifest.Assembly}");
            json.Name("description").Value("Written by PerfGen from the methods and the limits in the compiled assembly.");
            json.Name("tags").Array(["perfgen"], tag => json.Value(tag));
            json.Name("schemaVersion").Value(SchemaVersion);
            json.Name("version").Value(1);
            json.Name("editable").Raw("true");
            json.Name("graphTooltip").Value(1);
            json.Name("refresh").Value("1m");
            json.Name("time").Object(() =>
            {
                json.Name("from").Value("now-6h");
                json.Name("to").Value("now");
            });
            json.Name("annotations").Object(() => json.Name("list").Array(Array.Empty<string>(), static _ => { }));
            json.Name("templating").Object(() => json.Name("list").Lines(new Action<JsonWriter>[] { Variables.DataSource, Variables.Job }, variable => variable(json)));
            json.Name("panels").Lines(Panels(methods), panel => PanelJson.Members(json, panel));
        });
        return json + "\n";
    }

    /// <summary>The same for each build of an assembly, so that a later import replaces the earlier one; at most 40 characters.</summary>
    public static string Uid(Manifest manifest)
    {
        using var sha = SHA256.Create();
        byte[] hash = sha.ComputeHash(Encoding.UTF8.GetBytes(manifest.Assembly));
        return "perfgen-" + string.Concat(hash.Take(8).Select(static part => part.ToString("x2", CultureInfo.InvariantCulture)));
    }

    private static IEnumerable<Panel> Panels(ManifestMethod[] methods)
    {
        int y = 0;
        foreach (Panel panel in OverviewPanels.Of(methods))
            yield return panel with { Y = y };
        y += Panel.Height;

        bool open = methods.Length <= OpenRows;
        int id = OverviewPanels.Count + 1;
        foreach (ManifestMethod method in methods)
        {
            Panel[] panels = [.. MethodPanels.Of(method, id + 1, y + 1)];
            yield return Panel.Row(id, y, method.Series.Name + method.Series.Signature, open ? [] : panels);
            y++;
            if (open)
            {
                foreach (Panel panel in panels)
                    yield return panel;
                y += Panel.Height;
            }

            id += 1 + panels.Length;
        }
    }
}
