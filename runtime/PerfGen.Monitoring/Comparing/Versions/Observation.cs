namespace PerfGen.Monitoring.Comparing.Versions;

/// <summary>The value of a series in an interval.</summary>
/// <param name="Id">The series.</param>
/// <param name="Value">Finite, in the unit of its field.</param>
/// <param name="Weight">What stands behind it, such as the number of calls; above 0.</param>
internal readonly record struct ObservedValue(SeriesId Id, double Value, double Weight);

/// <summary>What history knows of an interval.</summary>
/// <param name="Time">Its end, UTC.</param>
/// <param name="Version">The version of the application that ran; null if there were several.</param>
/// <param name="Launch">What tells one run of the process from the next.</param>
/// <param name="Values">One per series that had a value.</param>
internal sealed record Observation(DateTimeOffset Time, string? Version, string Launch, IReadOnlyList<ObservedValue> Values);
