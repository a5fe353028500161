using Microsoft.CodeAnalysis;

namespace PerfGen.Analyzers;

/// <summary>
/// All rules, one line each. Ids are never reused. The ranges: 1xxx cardinality, 2xxx lifetime, 3xxx correctness, 4xxx naming, 5xxx allocation,
/// 6xxx profiling itself.
/// </summary>
internal static class Descriptors
{
    public static readonly DiagnosticDescriptor PG6001 = Profiling("PG6001", "A profiled method must be measurable", "'{0}' is not measured: {1}.{2}");

    private static DiagnosticDescriptor Cardinality(string id, string title, string message) => Rule(id, title, message, "PerfGen.Cardinality", DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Profiling(string id, string title, string message) => Rule(id, title, message, "PerfGen.Profiling", DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Rule(string id, string title, string message, string category, DiagnosticSeverity severity) =>
        new(id, title, message, category, severity, isEnabledByDefault: true);
}
