using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PerfGen.Analyzers.Rules;

/// <summary>The rules that are informations, or hidden, and judge where they look. A build leaves all of them out unless one of them is raised.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SuggestionsAnalyzer() : RuleAnalyzer(RuleCatalog.Of(isWarning: false, isJudgedAtTheEnd: false));
