namespace PerfGen.Recording;

/// <summary>Which clock <c>PERFGEN_CLOCK</c> asks for, and which one it got.</summary>
/// <param name="Kind">As snapshots name it.</param>
/// <param name="NsPerTick">Nanoseconds per tick.</param>
/// <param name="Counter">The processor's counter; null for the stopwatch.</param>
/// <param name="FallbackReason">Why it is the stopwatch although another was asked for; null when nothing else was.</param>
internal sealed record ClockChoice(string Kind, double NsPerTick, TimestampCounter? Counter, string? FallbackReason)
{
    public const string Stopwatch = "stopwatch";
    public const string TimestampCounter = "tsc";

    private static readonly ClockChoice _stopwatch = new(Stopwatch, 1e9 / System.Diagnostics.Stopwatch.Frequency, null, null);

    public static ClockChoice FromEnvironment() => Of(Environment.GetEnvironmentVariable("PERFGEN_CLOCK"));

    /// <summary>Never throws: a clock that cannot be had is a reason to take the other.</summary>
    public static ClockChoice Of(string? name)
    {
        switch (name?.Trim().ToLowerInvariant())
        {
            case null or "" or Stopwatch:
                return _stopwatch;
            case TimestampCounter:
                return Recording.TimestampCounter.TryStart(out string reason) is { } counter
                    ? new ClockChoice(TimestampCounter, counter.NsPerTick, counter, null)
                    : _stopwatch with { FallbackReason = reason };
            default:
                return _stopwatch with { FallbackReason = $"PERFGEN_CLOCK is '{name}'; set it to '{Stopwatch}' or '{TimestampCounter}'" };
        }
    }
}
