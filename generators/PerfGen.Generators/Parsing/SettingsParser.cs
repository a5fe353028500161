using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PerfGen.Generators.Model;
using PerfGen.Shared;

namespace PerfGen.Generators.Parsing;

internal static class SettingsParser
{
    public static Settings Parse(AnalyzerConfigOptionsProvider options, ParseOptions language)
    {
        options.GlobalOptions.TryGetValue("build_property.PerfGenEnabled", out string? enabled);
        options.GlobalOptions.TryGetValue("build_property.ProjectDir", out string? directory);
        return new Settings(
            !string.Equals(enabled, "false", StringComparison.OrdinalIgnoreCase) && InterceptionSupport.Obstacle(language) is null,
            (directory ?? "").Replace('\\', '/').TrimEnd('/'));
    }
}
