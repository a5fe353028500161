using PerfGen.Build.Prometheus;
using PerfGen.Build.Rendering;

namespace PerfGen.Build.Grafana;

/// <summary>Panels as Grafana stores them.</summary>
internal static class PanelJson
{
    public static void Members(JsonWriter json, Panel panel)
    {
        json.Name("id").Value(panel.Id);
        json.Name("type").Value(panel.IsRow ? "row" : "timeseries");
        json.Name("title").Value(panel.Title);
        json.Name("gridPos").Object(() =>
        {
            json.Name("h").Value(panel.IsRow ? 1 : Panel.Height);
            json.Name("w").Value(panel.IsRow ? 24 : Panel.Width);
            json.Name("x").Value(panel.X);
            json.Name("y").Value(panel.Y);
        });
        if (panel.IsRow)
        {
            json.Name("collapsed").Raw(panel.Folded.Count > 0 ? "true" : "false");
            json.Name("panels").Lines(panel.Folded, folded => Members(json, folded));
            return;
        }

        if (panel.Description.Length > 0)
            json.Name("description").Value(panel.Description);
        json.Name("datasource").Object(() => Variables.DataSourceReference(json));
        json.Name("fieldConfig").Object(() =>
        {
            json.Name("defaults").Object(() => Defaults(json, panel));
            json.Name("overrides").Array(Array.Empty<string>(), static _ => { });
        });
        json.Name("options").Object(() => Options(json));
        int target = 0;
        json.Name("targets").Array(panel.Targets, one => json.Object(() => Query(json, one, target++)));
    }

    private static void Defaults(JsonWriter json, Panel panel)
    {
        json.Name("unit").Value(panel.Unit);
        json.Name("min").Value(0);
        json.Name("color").Object(() => json.Name("mode").Value("palette-classic"));
        json.Name("custom").Object(() =>
        {
            json.Name("drawStyle").Value("line");
            json.Name("lineWidth").Value(1);
            json.Name("fillOpacity").Value(panel.Lines.Count > 0 ? 0 : 10);
            json.Name("showPoints").Value("never");
            json.Name("spanNulls").Raw("false");
            // A limit above all values is in the picture all the same.
            json.Name("axisSoftMin").Value(0);
            if (panel.Lines.Count > 0)
                json.Name("axisSoftMax").Raw(Boundary.Shortest(panel.Lines.Max(static line => line.Value)));
            json.Name("thresholdsStyle").Object(() => json.Name("mode").Value(panel.Lines.Count > 0 ? "line" : "off"));
        });
        json.Name("thresholds").Object(() =>
        {
            json.Name("mode").Value("absolute");
            json.Name("steps").Array(panel.Lines.Prepend(null), line => json.Object(() =>
            {
                json.Name("color").Value(line is null ? "green" : line.IsCritical ? "red" : "orange");
                json.Name("value").Raw(line is null ? "null" : Boundary.Shortest(line.Value));
            }));
        });
    }

    private static void Options(JsonWriter json)
    {
        json.Name("legend").Object(() =>
        {
            json.Name("displayMode").Value("list");
            json.Name("placement").Value("bottom");
            json.Name("showLegend").Raw("true");
        });
        json.Name("tooltip").Object(() =>
        {
            json.Name("mode").Value("multi");
            json.Name("sort").Value("desc");
        });
    }

    private static void Query(JsonWriter json, Target target, int index)
    {
        json.Name("refId").Value(((char)('A' + index)).ToString());
        json.Name("datasource").Object(() => Variables.DataSourceReference(json));
        json.Name("editorMode").Value("code");
        json.Name("range").Raw("true");
        json.Name("expr").Value(target.Query);
        json.Name("legendFormat").Value(target.Legend);
    }
}
