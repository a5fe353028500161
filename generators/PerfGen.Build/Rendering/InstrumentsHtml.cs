using System.Globalization;
using System.Text;
using PerfGen.Build.Manifests;

namespace PerfGen.Build.Rendering;

/// <summary>The instruments of the assembly's meters, and the series that their tags can make.</summary>
internal static class InstrumentsHtml
{
    public static void Append(StringBuilder html, IReadOnlyList<ManifestInstrument> instruments)
    {
        if (instruments.Count == 0)
            return;
        html.Append("<section id=\"instruments\">\n<h2>Instruments</h2>\n<table>\n<thead><tr><th scope=\"col\">Name</th><th scope=\"col\">Kind</th><th scope=\"col\">Tags</th><th scope=\"col\" class=\"number\">Series</th></tr></thead>\n<tbody>\n");
        foreach (ManifestInstrument instrument in instruments)
        {
            string labels = string.Concat(instrument.Labels.Select(static label =>
                $"<span class=\"label\">{HtmlText.Escape(label.Name)} <i>{(label.Domain > 0 ? $"&times; {label.Domain.ToString(CultureInfo.InvariantCulture)}" : "not counted")}</i></span>"));
            html.Append($"<tr><th scope=\"row\"><b>{HtmlText.Escape(instrument.Name)}</b></th><td data-head=\"Kind\">{HtmlText.Escape(instrument.Kind)}</td><td data-head=\"Tags\">{labels}</td>"
                + $"<td class=\"number\" data-head=\"Series\">{instrument.Series.ToString("N0", CultureInfo.InvariantCulture)}</td></tr>\n");
        }

        html.Append("</tbody>\n</table>\n</section>\n");
    }
}
