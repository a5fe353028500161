using Microsoft.CodeAnalysis;

namespace PerfGen.Analyzers;

/// <summary>All rules, one line each. Ids are never reused. The ranges: 6xxx, profiling itself.</summary>
internal static class Descriptors
{
    public static readonly DiagnosticDescriptor PG6001 = Profiling("PG6001", "A profiled method must be measurable", "'{0}' is not measured: {1}.{2}");

    private static DiagnosticDescriptor Profiling(string id, string title, string message) => new(
        id, title, message, "PerfGen.Profiling", DiagnosticSeverity.Warning, isEnabledByDefault: true);
}
