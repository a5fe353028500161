using System.Text;
using PerfGen.Build.Warnings;

namespace PerfGen.Build.Rendering;

/// <summary>What the rules of PerfGen warn of, where the build collected it.</summary>
internal static class WarningsHtml
{
    /// <summary>That there is no such part does not mean that there is no warning.</summary>
    public const string NotCollected = "Warnings of the rules stand in the build's log; the property PerfGenReportWarnings collects them here.";

    public static void Append(StringBuilder html, IReadOnlyList<RuleWarning>? warnings)
    {
        if (warnings is null)
            return;
        html.Append("<section id=\"warnings\">\n<h2>Warnings of the rules</h2>\n");
        if (warnings.Count == 0)
        {
            html.Append("<p class=\"all\">None that is not suppressed.</p>\n</section>\n");
            return;
        }

        html.Append("<table class=\"places\">\n<thead><tr><th scope=\"col\">Where</th><th scope=\"col\">Rule</th><th scope=\"col\">What</th></tr></thead>\n<tbody>\n");
        foreach (RuleWarning warning in warnings)
        {
            html.Append($"<tr><td data-head=\"Where\">{(warning.Place is { } place ? HtmlReport.Place(place) : "")}</td><td data-head=\"Rule\" class=\"rule\"><code>{HtmlText.Escape(warning.Rule)}</code></td>"
                + $"<td data-head=\"What\">{HtmlText.Escape(warning.Message)}</td></tr>\n");
        }

        html.Append("</tbody>\n</table>\n</section>\n");
    }
}
