using Microsoft.CodeAnalysis;

namespace PerfGen.Analyzers.Metrics;

/// <summary>One label (tag, dimension) of a measurement, whichever way it was written.</summary>
/// <param name="Name">The key, where it is a constant or was found at the instrument's declaration.</param>
/// <param name="NameSource">The expression of the key, null where it stands at the declaration.</param>
/// <param name="Value">The expression of the value.</param>
/// <param name="IsWrittenElsewhere">The label stands in another operation that is read on its own (<c>tags.Add(..)</c>, a tag shared by two
/// calls): rules that judge the value pass over it here, or they would report it twice.</param>
internal sealed record Label(string? Name, IOperation? NameSource, IOperation Value, bool IsWrittenElsewhere = false);
