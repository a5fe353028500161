using PerfGen.Shared;

namespace PerfGen.Generators.Model;

/// <summary>One threshold, as the named arguments that were written: property name, C# literal and JSON value.</summary>
internal sealed record ThresholdLimits(EquatableArray<ThresholdLimit> Limits);

internal sealed record ThresholdLimit(string Property, string Literal, string Json);
