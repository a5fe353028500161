namespace PerfGen.Monitoring.Trends;

/// <summary>
/// Many series that changed at one time: the machine, its load or the network, rather than any of them. It is one message, whatever their
/// number.
/// </summary>
/// <param name="Time">The middle of the changes.</param>
/// <param name="Moved">How many methods and instruments changed; fields of one count once.</param>
/// <param name="Known">How many had points on both sides.</param>
/// <param name="Worse">Of the moved, those that changed in their bad direction.</param>
/// <param name="TypicalChange">The median of their relative changes; null where none has one.</param>
/// <param name="Version">The version of the application that began then: likelier the cause than the machine. Null if none did.</param>
public sealed record EnvironmentShift(DateTimeOffset Time, int Moved, int Known, int Worse, double? TypicalChange, string? Version = null);
