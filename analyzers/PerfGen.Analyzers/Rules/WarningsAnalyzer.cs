using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PerfGen.Analyzers.Rules;

/// <summary>The rules that are warnings or errors and judge where they look.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WarningsAnalyzer() : RuleAnalyzer(RuleCatalog.Of(isWarning: true, isJudgedAtTheEnd: false));
