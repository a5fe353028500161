using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PerfGen.Build.Manifests;
using PerfGen.Build.Measured;
using PerfGen.Build.Reporting;

namespace PerfGen.Build.Rendering;

/// <summary>The table of methods. Cells carry what they sort by; the page's script sorts and filters, and without it the table stands as it is.</summary>
internal static class MethodsHtml
{
    public static void Append(StringBuilder html, BuildReport report)
    {
        if (report.Rows.Count == 0)
            return;
        html.Append("<section id=\"methods\">\n<h2>Methods</h2>\n");
        Controls(html, report);
        bool measured = report.Measurements is not null;
        html.Append($"<div class=\"scroll\"><table class=\"methods sortable{(measured ? " measured" : "")}\">\n<thead><tr>");
        Head(html, "Method", "text", measured ? "none" : "ascending");
        Head(html, "Measured by", "text");
        Head(html, "Call sites", "number");
        Head(html, "Series", "number");
        html.Append("<th scope=\"col\">Thresholds</th>");
        if (measured)
        {
            foreach (string head in new[] { "Calls", "Errors", "Self", "Mean", "p95", "Alloc/call" })
                Head(html, head, "number", head == "Self" ? "descending" : "none");
        }

        html.Append("</tr></thead>\n<tbody>\n");
        double mostSelf = report.Rows.Max(static row => row.Measured?.SelfNs) ?? 0;
        foreach (ReportRow row in report.Rows)
            Row(html, row, measured, mostSelf);
        html.Append("</tbody>\n</table></div>\n<p class=\"nothing\" hidden>No method matches.</p>\n</section>\n");
    }

    private static void Controls(StringBuilder html, BuildReport report)
    {
        html.Append("<form class=\"controls\" hidden><input type=\"search\" name=\"text\" placeholder=\"Filter by name, file, label\" aria-label=\"Filter by name, file, label\">");
        html.Append("<select name=\"mechanism\" aria-label=\"Measured by\"><option value=\"\">measured by anything</option>");
        foreach (string mechanism in report.Rows.Select(Mechanisms.Name).Distinct().OrderBy(static name => name, StringComparer.Ordinal))
            html.Append($"<option>{HtmlText.Escape(mechanism)}</option>");
        html.Append("</select><label><input type=\"checkbox\" name=\"gaps\"> only with gaps</label>");
        html.Append("<output aria-live=\"polite\"></output></form>\n");
    }

    private static void Head(StringBuilder html, string text, string kind, string sort = "none") =>
        html.Append($"<th scope=\"col\" class=\"{kind}\" aria-sort=\"{sort}\"><button type=\"button\">{text}</button></th>");

    private static void Row(StringBuilder html, ReportRow row, bool measured, double mostSelf)
    {
        string mechanism = HtmlText.Escape(Mechanisms.Name(row));
        bool gaps = row.MeasuredSites < row.Sites.Count || row.Mechanism == ManifestMethod.NotMeasured;
        html.Append($"<tr id=\"m{Number(row.Number)}\" data-mechanism=\"{mechanism}\" data-gaps=\"{(gaps ? 1 : 0)}\">");
        html.Append($"<th scope=\"row\" data-sort=\"{HtmlText.Escape(row.Series.Name + row.Series.Signature)}\">{HtmlReport.Name(row)}{Signature(row.Series.Signature)}");
        Below(html, row);
        html.Append($"</th><td data-sort=\"{mechanism}\" data-head=\"Measured by\"><span class=\"tag {HtmlText.Escape(Mechanisms.Class(row))}\">{mechanism}</span></td>");
        Sites(html, row);
        html.Append($"<td class=\"number\" data-sort=\"{row.PredictedSeries.ToString(CultureInfo.InvariantCulture)}\" data-head=\"Series\">{(row.SeriesAreElsewhere ? "<span class=\"none\">elsewhere</span>" : row.PredictedSeries.ToString("N0", CultureInfo.InvariantCulture))}</td>");
        Thresholds(html, row);
        if (measured)
            Figures(html, row.Measured, mostSelf, row.Declaration?.Memory ?? true);
        html.Append("</tr>\n");
    }

    /// <summary>Types without their namespaces; those are in the tooltip.</summary>
    private static string Signature(string signature)
    {
        string brief = Regex.Replace(signature, @"(?:\w+\.)+(?=\w)", "", RegexOptions.CultureInvariant);
        return $"<span class=\"signature\"{(brief == signature ? "" : $" title=\"{HtmlText.Escape(signature)}\"")}>{HtmlText.Escape(brief)}</span>";
    }

    private static void Below(StringBuilder html, ReportRow row)
    {
        if (row.Declaration?.Place is { } place)
            html.Append($"<div class=\"where\">{HtmlReport.Place(place)}</div>");
        else if (row.Kind == RowKind.Elsewhere)
            html.Append("<div class=\"where\">of a referenced assembly, called here</div>");
        if (row.Declaration is { Reason: { } obstacle, IsMeasured: false })
            html.Append($"<div class=\"reason\">{HtmlText.Escape(obstacle)}</div>");
        if (row.Declaration is { } declaration && (declaration.Labels.Count > 0 || declaration.Callers))
            Labels(html, declaration);
        if (row.Sites.Count == 0)
            return;

        html.Append($"<details><summary>{SummaryLine.Number(row.Sites.Count, row.Kind == RowKind.Scope ? "place" : "call site")}</summary><ul>");
        foreach (ManifestSite site in row.Sites)
        {
            string caller = site.Caller.Length > 0 ? $" in {HtmlText.Escape(site.Caller)}" : "";
            string reason = site.Unmeasured is { } why ? $" <span class=\"reason\">not measured: {HtmlText.Escape(why)}</span>" : "";
            html.Append($"<li>{HtmlReport.Place(site.Place)}{caller}{reason}</li>");
        }

        html.Append("</ul></details>");
    }

    private static void Labels(StringBuilder html, ManifestMethod method)
    {
        html.Append("<div class=\"labels\">");
        foreach (ManifestLabel label in method.Labels)
        {
            string values = label.Values.Count > 0 ? string.Join(", ", label.Values) : $"up to {Number(label.MaxValues)} values, and other";
            html.Append($"<span class=\"label\" title=\"{HtmlText.Escape(values)}\">{HtmlText.Escape(label.Name)} <i>&times; {Number(label.Domain)}</i></span>");
        }

        if (method.Callers)
            html.Append("<span class=\"label\" title=\"One series for each calling member\">caller</span>");
        html.Append("</div>");
    }

    private static void Sites(StringBuilder html, ReportRow row)
    {
        html.Append($"<td class=\"number\" data-sort=\"{Number(row.Sites.Count)}\" data-head=\"Call sites\">");
        if (row.Sites.Count == 0)
            html.Append("<span class=\"none\">none here</span>");
        else if (row.MeasuredSites == row.Sites.Count)
            html.Append(Number(row.Sites.Count));
        else
            html.Append($"<span class=\"gap\">{Number(row.MeasuredSites)} of {Number(row.Sites.Count)}</span>{OverviewHtml.Bar(row.MeasuredSites, row.Sites.Count)}");
        html.Append("</td>");
    }

    private static void Thresholds(StringBuilder html, ReportRow row)
    {
        html.Append("<td class=\"thresholds\" data-head=\"Thresholds\">");
        foreach (ManifestThreshold threshold in row.Declaration?.Thresholds ?? [])
        {
            string severity = ThresholdText.Severity(threshold);
            foreach (ThresholdText limit in ThresholdText.Of(threshold))
            {
                bool broken = limit.What.Length > 0 && row.Measured?.IsBroken(limit.What) == true;
                html.Append($"<div class=\"limit{(broken ? " broken" : "")}\">{HtmlText.Escape(limit.Text)}{(severity == "Critical" ? " <small>critical</small>" : "")}{(broken ? " <small>exceeded</small>" : "")}</div>");
            }
        }

        html.Append("</td>");
    }

    private static void Figures(StringBuilder html, MeasuredMethod? measured, double mostSelf, bool measuresMemory)
    {
        string share = measured?.SelfNs is > 0 and var self && mostSelf > 0 ? $" style=\"--share:{(self / mostSelf).ToString("0.###", CultureInfo.InvariantCulture)}\"" : "";
        Figure(html, "Calls", measured?.Calls, measured is null ? "" : Units.Count(measured.Calls));
        Figure(html, "Errors", measured?.Errors, measured is { Errors: > 0 } ? Units.Count(measured.Errors) : "", measured is { Errors: > 0 } ? " failed" : "");
        Figure(html, "Self", measured?.SelfNs, Time(measured?.SelfNs), share.Length > 0 ? " hot" : "", share);
        Figure(html, "Mean", measured?.MeanNs, Time(measured?.MeanNs));
        string worst = measured is { Series.Count: > 1 } ? $" title=\"Of the worst of {Number(measured.Series.Count)} series\"" : "";
        Figure(html, "p95", measured?.P95Ns, Time(measured?.P95Ns) + (worst.Length > 0 && measured?.P95Ns is not null ? "<small>worst</small>" : ""), "", worst);
        Allocation(html, measured, measuresMemory);
    }

    /// <summary>What calls that waited have allocated is unknown, and said to be.</summary>
    private static void Allocation(StringBuilder html, MeasuredMethod? measured, bool measuresMemory)
    {
        if (measured?.AllocatedPerCall is { } bytes)
        {
            bool some = measured.AllocationCalls < measured.Calls;
            Figure(html, "Alloc/call", bytes, Units.Size(bytes) + (some ? "*" : ""), "", some ? " title=\"Of the calls that never waited; what the others allocated is unknown\"" : "");
        }
        else
        {
            Figure(html, "Alloc/call", null, measured is { Calls: > 0 } && measuresMemory ? "<span class=\"none\">unknown</span>" : "");
        }
    }

    private static void Figure(StringBuilder html, string head, double? sort, string text, string classes = "", string attributes = "") =>
        html.Append($"<td class=\"number{classes}\" data-sort=\"{sort?.ToString("R", CultureInfo.InvariantCulture)}\" data-head=\"{head}\"{attributes}>{text}</td>");

    private static string Time(double? nanoseconds) => nanoseconds is { } time ? Units.Time(time) : "";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
