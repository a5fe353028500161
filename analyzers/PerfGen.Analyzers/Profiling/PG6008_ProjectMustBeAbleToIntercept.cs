using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PerfGen.Shared;

namespace PerfGen.Analyzers.Profiling;

/// <summary>The compiler redirects no call in this project, or cannot read what is generated; the errors that follow would be hard to understand.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PG6008_ProjectMustBeAbleToIntercept() : WholeProjectAnalyzer(Descriptors.PG6008)
{
    private const string Feature = "InterceptorsNamespaces";

    private protected override void Analyze(ProfiledProject project, CompilationAnalysisContext context)
    {
        if (First(project) is not { } first || first.SourceTree?.Options is not CSharpParseOptions options)
            return;

        if (!GeneratedLanguage.IsKnownTo(options))
            Report($"its language version is {options.LanguageVersion.ToDisplayString()}, and generated code is C# 12", "Set LangVersion to 12 or later, or remove it.");
        else if (!Lists(options, KnownNames.GeneratedNamespace))
            Report($"'{KnownNames.GeneratedNamespace}' is not among its {Feature}", $"Add to the project: <{Feature}>$({Feature});{KnownNames.GeneratedNamespace}</{Feature}>.");

        void Report(string reason, string remedy) => context.ReportDiagnostic(Diagnostic.Create(Descriptors.PG6008, first, reason, remedy));
    }

    /// <summary>The first place in the source where something is to be measured; null when nothing is.</summary>
    private static Location? First(ProfiledProject project) => project.Methods
        .Where(static method => method.Mechanism != Mechanism.None)
        .Select(static method => method.Symbol!.Locations[0])
        .Concat(project.Uses.Select(static use => use.Name.GetLocation()))
        .OrderBy(static location => location.SourceTree?.FilePath, StringComparer.Ordinal)
        .ThenBy(static location => location.SourceSpan.Start)
        .FirstOrDefault();

    /// <summary>A namespace in the list stands for those inside it as well.</summary>
    private static bool Lists(CSharpParseOptions options, string space) =>
        options.Features.TryGetValue(Feature, out string? listed)
        && listed.Split(';').Select(static name => name.Trim()).Any(name => name == space || (name.Length > 0 && space.StartsWith(name + ".", StringComparison.Ordinal)));
}
