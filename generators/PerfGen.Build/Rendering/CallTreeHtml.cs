using System.Globalization;
using System.Text;
using PerfGen.Build.Manifests;
using PerfGen.Build.Reporting;

namespace PerfGen.Build.Rendering;

/// <summary>Who calls whom, as nested lists that fold.</summary>
internal static class CallTreeHtml
{
    // What is deeper is folded at first.
    private const int OpenDepth = 3;

    public static void Append(StringBuilder html, BuildReport report)
    {
        IReadOnlyList<CallTreeNode> roots = CallTree.Of(report.Manifest);
        if (roots.Count == 0)
            return;
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (ReportRow row in report.Rows)
        {
            if (!numbers.ContainsKey(row.Series.Name))
                numbers.Add(row.Series.Name, row.Number);
        }

        html.Append("<section id=\"calls\">\n<h2>Call tree</h2>\n<p class=\"about\">As the call sites of profiled methods tell it; what stands between them is not known.</p>\n<ul class=\"tree\">\n");
        foreach (CallTreeNode root in roots)
            Node(html, root, numbers, depth: 0);
        html.Append("</ul>\n</section>\n");
    }

    private static void Node(StringBuilder html, CallTreeNode node, Dictionary<string, int> numbers, int depth)
    {
        string name = HtmlReport.Name(node.Name);
        if (numbers.TryGetValue(node.Name, out int number))
            name = $"<a href=\"#m{number.ToString(CultureInfo.InvariantCulture)}\">{name}</a>";
        string line = name + Sites(node.Sites) + (node.IsElsewhere ? "<span class=\"elsewhere\">its calls are listed elsewhere</span>" : "");
        html.Append("<li>");
        if (node.Children.Count == 0)
        {
            html.Append($"<div>{line}</div>");
        }
        else
        {
            html.Append($"<details{(depth < OpenDepth ? " open" : "")}><summary>{line}</summary><ul>\n");
            foreach (CallTreeNode child in node.Children)
                Node(html, child, numbers, depth + 1);
            html.Append("</ul></details>");
        }

        html.Append("</li>\n");
    }

    private static string Sites(IReadOnlyList<ManifestSite> sites)
    {
        if (sites.Count == 0)
            return "";
        int unmeasured = sites.Count(static site => site.Unmeasured is not null);
        string times = sites.Count > 1 ? $"<span class=\"times\">{sites.Count.ToString(CultureInfo.InvariantCulture)} places</span>" : HtmlReport.Place(sites[0].Place);
        return $" {times}{(unmeasured == 0 ? "" : $" <span class=\"reason\">{(sites.Count == 1 ? "" : unmeasured.ToString(CultureInfo.InvariantCulture) + " ")}not measured</span>")}";
    }
}
