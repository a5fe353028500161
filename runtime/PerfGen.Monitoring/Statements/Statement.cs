using PerfGen.Recording;

namespace PerfGen.Monitoring.Statements;

/// <summary>A statement that was run.</summary>
/// <param name="Text">Normalised.</param>
/// <param name="System">The kind of database, or <c>http</c>.</param>
/// <param name="Caller">The innermost profiled method or scope, running or ended.</param>
/// <param name="Operation">The outermost local activity.</param>
/// <param name="Duration">What it took.</param>
/// <param name="Failed">Whether it ended with an error.</param>
internal readonly record struct Statement(string Text, string System, CallFrame? Caller, string? Operation, TimeSpan Duration, bool Failed);
