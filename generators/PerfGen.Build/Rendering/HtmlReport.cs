using System.Text;
using PerfGen.Build.Manifests;
using PerfGen.Build.Reporting;

namespace PerfGen.Build.Rendering;

/// <summary>The report as one HTML file that refers to nothing outside itself and reads well without its script.</summary>
internal static class HtmlReport
{
    public static string Render(BuildReport report)
    {
        string script = PageParts.Script;
        string title = HtmlText.Escape($"{report.Manifest.Assembly}: what is measured");
        var html = new StringBuilder();
        html.Append($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src '{PageParts.Hash(script)}'">
            <title>{title}</title>
            <style>
            {PageParts.Style}</style>
            </head>
            <body>
            <main>

            """);
        OverviewHtml.Append(html, report);
        MethodsHtml.Append(html, report);
        UnmeasuredHtml.Append(html, report);
        WarningsHtml.Append(html, report.Warnings);
        CallTreeHtml.Append(html, report);
        InstrumentsHtml.Append(html, report.Manifest.Instruments);
        html.Append($"""
            <footer>Written by PerfGen from the compiled assembly. The numbers of series are the most that the labels can make, not what a run makes.{(report.Warnings is null ? " " + WarningsHtml.NotCollected : "")}</footer>
            </main>
            <script>{script}</script>
            </body>
            </html>

            """);
        return html.Replace("\r\n", "\n").ToString();
    }

    /// <summary>A place in the source.</summary>
    public static string Place(SourcePlace place) => $"<code class=\"place\">{HtmlText.Escape(place.ToString())}</code>";

    /// <summary>A name with its last part, which is what one looks for, set off.</summary>
    public static string Name(string name)
    {
        int dot = LastDot(name);
        return dot < 0
            ? $"<b>{HtmlText.Escape(name)}</b>"
            : $"<span class=\"type\">{HtmlText.Escape(name.Substring(0, dot + 1))}</span><wbr><b>{HtmlText.Escape(name.Substring(dot + 1))}</b>";
    }

    /// <summary>The name of a row, a scope's in quotes.</summary>
    public static string Name(ReportRow row) => row.Kind == RowKind.Scope ? $"<b>“{HtmlText.Escape(row.Series.Name)}”</b>" : Name(row.Series.Name);

    // Type arguments have dots of their own.
    private static int LastDot(string name)
    {
        int depth = 0;
        for (int i = name.Length - 1; i >= 0; i--)
        {
            depth += name[i] == '>' ? 1 : name[i] == '<' ? -1 : 0;
            if (depth == 0 && name[i] == '.')
                return i;
        }

        return -1;
    }
}
