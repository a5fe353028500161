namespace PerfGen.Build.Prometheus;

/// <summary>Text in annotations and labels of alerts, which are templates: text stays text, whatever braces it has.</summary>
internal static class TemplateText
{
    public static string Escape(string text) => text.Replace("{{", "{{\"{{\"}}");
}
