namespace PerfGen.Monitoring.History.Format;

/// <summary>A point as a level holds it.</summary>
/// <param name="Head">Where it stands.</param>
/// <param name="Point">Its values; when only the head was asked for, without a profile and metrics.</param>
internal readonly record struct StoredPoint(PointHead Head, HistoryPoint Point);
