using Microsoft.CodeAnalysis;

namespace PerfGen.Analyzers.Rules;

/// <summary>
/// Whether anything that a rule reports could be shown. The compiler leaves an analyzer out when all of its rules are switched off; of the rules that share one, each is left out here.
/// </summary>
internal static class RuleSwitch
{
    /// <summary>Whether the severity is <c>none</c> in every file, by whichever of the compiler's ways. Most rules are decided by the first file.</summary>
    public static bool IsOff(DiagnosticDescriptor rule, Compilation compilation, CancellationToken cancellation)
    {
        ReportDiagnostic elsewhere = Elsewhere(rule, compilation.Options, cancellation);
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            ReportDiagnostic severity = ReportDiagnostic.Default;
            if (compilation.Options.SyntaxTreeOptionsProvider?.TryGetDiagnosticValue(tree, rule.Id, cancellation, out severity) != true)
                severity = elsewhere;
            if (severity != ReportDiagnostic.Suppress)
                return false;
        }

        return true;
    }

    /// <summary>What holds where no <c>.editorconfig</c> of a file speaks: the project's NoWarn or rule set, or a global configuration.</summary>
    private static ReportDiagnostic Elsewhere(DiagnosticDescriptor rule, CompilationOptions options, CancellationToken cancellation)
    {
        if (options.SpecificDiagnosticOptions.TryGetValue(rule.Id, out ReportDiagnostic specific))
            return specific;
        ReportDiagnostic everywhere = ReportDiagnostic.Default;
        return options.SyntaxTreeOptionsProvider?.TryGetGlobalDiagnosticValue(rule.Id, cancellation, out everywhere) == true ? everywhere : ReportDiagnostic.Default;
    }
}
