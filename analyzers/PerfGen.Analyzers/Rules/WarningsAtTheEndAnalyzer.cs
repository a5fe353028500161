using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PerfGen.Analyzers.Rules;

/// <summary>The rules that are warnings or errors and judge when the whole compilation is known: in a build, not while typing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WarningsAtTheEndAnalyzer() : RuleAnalyzer(RuleCatalog.Of(isWarning: true, isJudgedAtTheEnd: true));
