using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PerfGen.Shared;

/// <summary>The version of C# that generated code is written in. For an older project nothing is generated, or its errors would hide the reason.</summary>
internal static class GeneratedLanguage
{
    public const LanguageVersion Oldest = LanguageVersion.CSharp12;

    public static bool IsKnownTo(ParseOptions options) =>
        options is not CSharpParseOptions { LanguageVersion: var version } || version.MapSpecifiedToEffectiveVersion() >= Oldest;
}
