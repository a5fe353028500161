using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PerfGen.Shared;

/// <summary>
/// Does the compiler redirect calls in this project, and can it read what is generated: asked by the generator, which otherwise writes
/// nothing, because its errors would hide the reason, and by the analyzer, which gives the reason.
/// </summary>
internal static class InterceptionSupport
{
    private const string Feature = "InterceptorsNamespaces";

    /// <summary>Null when there is none.</summary>
    public static (string Reason, string Remedy)? Obstacle(ParseOptions options)
    {
        if (options is not CSharpParseOptions { LanguageVersion: var version })
            return null;
        if (version.MapSpecifiedToEffectiveVersion() < LanguageVersion.CSharp12)
            return ($"its language version is {version.ToDisplayString()}, and generated code is C# 12", "Set LangVersion to 12 or later, or remove it.");
        return Lists(options, Feature) || Lists(options, "InterceptorsPreviewNamespaces")
            ? null
            : ($"'{KnownNames.GeneratedNamespace}' is not among its {Feature}", $"Add to the project: <{Feature}>$({Feature});{KnownNames.GeneratedNamespace}</{Feature}>.");
    }

    /// <summary>A namespace in the list stands for those inside it as well.</summary>
    private static bool Lists(ParseOptions options, string feature) =>
        options.Features.TryGetValue(feature, out string? listed)
        && listed.Split(';').Select(static name => name.Trim()).Any(static name =>
            name == KnownNames.GeneratedNamespace || (name.Length > 0 && KnownNames.GeneratedNamespace.StartsWith(name + ".", StringComparison.Ordinal)));
}
