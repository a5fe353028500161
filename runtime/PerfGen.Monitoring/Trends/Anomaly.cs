namespace PerfGen.Monitoring.Trends;

/// <summary>A point that does not belong to its regime.</summary>
/// <param name="Index">Among the points that were used.</param>
/// <param name="Time">When.</param>
/// <param name="Value">What was seen.</param>
/// <param name="Expected">What the regime lets expect: its median, or its line where it drifts.</param>
/// <param name="Deviations">How far off it is, in robust standard deviations of the regime; below zero for less than expected.</param>
public sealed record Anomaly(int Index, DateTimeOffset Time, double Value, double Expected, double Deviations);
