namespace PerfGen.Analyzers.Rules;

/// <summary>A rule threw. The compiler's message names the analyzer, which runs many rules; this names the one.</summary>
internal sealed class RuleException(string rule, Exception error) : Exception($"{rule} failed: {error.Message}", error);
