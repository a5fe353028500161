using Microsoft.CodeAnalysis.Diagnostics;
using PerfGen.Generators.Model;

namespace PerfGen.Generators.Parsing;

internal static class SettingsParser
{
    public static Settings Parse(AnalyzerConfigOptionsProvider options)
    {
        options.GlobalOptions.TryGetValue("build_property.PerfGenEnabled", out string? enabled);
        options.GlobalOptions.TryGetValue("build_property.ProjectDir", out string? directory);
        return new Settings(
            !string.Equals(enabled, "false", StringComparison.OrdinalIgnoreCase),
            (directory ?? "").Replace('\\', '/').TrimEnd('/'));
    }
}
