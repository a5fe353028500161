using System.Globalization;
using System.Text;
using PerfGen.Build.Manifests;
using PerfGen.Build.Reporting;

namespace PerfGen.Build.Rendering;

/// <summary>What escapes, where, and why.</summary>
internal static class UnmeasuredHtml
{
    public static void Append(StringBuilder html, BuildReport report)
    {
        html.Append("<section id=\"unmeasured\">\n<h2>Not measured</h2>\n");
        if (report.UnmeasuredMethods.Count + report.UnmeasuredSites.Count == 0)
        {
            html.Append("<p class=\"all\">Every profiled method, at every place where it is used.</p>\n</section>\n");
            return;
        }

        html.Append("<table class=\"places\">\n<thead><tr><th scope=\"col\">Where</th><th scope=\"col\">What</th><th scope=\"col\">Why</th></tr></thead>\n<tbody>\n");
        ILookup<SeriesName, ReportRow> rows = report.Rows.ToLookup(static row => row.Series);
        foreach (ReportRow row in report.UnmeasuredMethods)
            Row(html, row.Declaration!.Place, "all calls of " + Link(row), row.Declaration.Reason ?? "");
        foreach (ManifestSite site in report.UnmeasuredSites)
            Row(html, site.Place, rows[site.Series].FirstOrDefault() is { } row ? Link(row) : HtmlReport.Name(site.Series.Name), site.Unmeasured!);
        html.Append("</tbody>\n</table>\n</section>\n");
    }

    private static string Link(ReportRow row) => $"<a href=\"#m{row.Number.ToString(CultureInfo.InvariantCulture)}\">{HtmlReport.Name(row)}</a>";

    private static void Row(StringBuilder html, SourcePlace? place, string what, string reason) => html.Append(
        $"<tr><td data-head=\"Where\">{(place is null ? "" : HtmlReport.Place(place))}</td><td data-head=\"What\">{what}</td>"
        + $"<td data-head=\"Why\" class=\"reason\">{HtmlText.Escape(reason)}</td></tr>\n");
}
