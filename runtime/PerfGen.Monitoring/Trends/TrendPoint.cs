namespace PerfGen.Monitoring.Trends;

/// <summary>A value of a series and when it was seen.</summary>
/// <param name="Time">The end of the interval, UTC.</param>
/// <param name="Value">In the unit of the series; what is not finite is left out.</param>
/// <param name="Weight">What stands behind it, such as the number of calls; a point with 0 is left out.</param>
public readonly record struct TrendPoint(DateTimeOffset Time, double Value, double Weight = 1);
