using System.Text;
using PerfGen.Build.Manifests;
using PerfGen.Build.Prometheus;
using PerfGen.Build.Rendering;
using PerfGen.Build.Reporting;

namespace PerfGen.Build;

/// <summary>The report's files, side by side in a folder.</summary>
internal static class ReportFolder
{
    private const string ManifestFile = "manifest.json";
    private const string HtmlFile = "report.html";
    private const string MarkdownFile = "report.md";
    private const string RulesFile = "rules.yml";

    /// <summary>The page in a folder.</summary>
    public static string PageIn(string folder) => Path.Combine(folder, HtmlFile);

    /// <summary>Returns the paths of what was written.</summary>
    public static string[] WriteReport(BuildReport report, string folder)
    {
        Directory.CreateDirectory(folder);
        return
        [
            Write(folder, ManifestFile, ManifestJson.Render(report.Manifest)),
            Write(folder, HtmlFile, HtmlReport.Render(report)),
            Write(folder, MarkdownFile, MarkdownReport.Render(report)),
        ];
    }

    /// <summary>Rules for Prometheus, also where nothing is promised: who passes the file on need not ask whether it is there.</summary>
    public static string WriteRules(Manifest manifest, string folder)
    {
        Directory.CreateDirectory(folder);
        return Write(folder, RulesFile, RuleFile.Render(manifest));
    }

    /// <summary>A report of what is no longer there would mislead.</summary>
    public static void DeleteReport(string folder) => Delete(folder, ManifestFile, HtmlFile, MarkdownFile);

    /// <inheritdoc cref="DeleteReport"/>
    public static void DeleteRules(string folder) => Delete(folder, RulesFile);

    private static void Delete(string folder, params string[] names)
    {
        if (!Directory.Exists(folder))
            return;
        foreach (string name in names)
            File.Delete(Path.Combine(folder, name));
    }

    private static string Write(string folder, string name, string text)
    {
        string path = Path.Combine(folder, name);
        File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return path;
    }
}
