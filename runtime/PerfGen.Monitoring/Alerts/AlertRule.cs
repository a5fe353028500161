using System.Collections.ObjectModel;

namespace PerfGen.Monitoring.Alerts;

/// <summary>
/// A limit on a series, or on all series that a selection finds. Immutable; judged for each series by itself at every interval.
/// </summary>
/// <example><code>
/// new AlertRule { Name = "slow checkout", Source = SeriesId.Meter, Metric = "http.server.request.duration", Field = "p95",
///     Labels = new Dictionary&lt;string, string&gt; { ["http.route"] = "/checkout" }, Warning = 0.5, Critical = 2, Window = TimeSpan.FromMinutes(1) }
/// </code></example>
public sealed record AlertRule
{
    /// <summary>Its name, once per set of rules: at most 200 characters.</summary>
    public required string Name { get; init; }

    /// <summary><see cref="SeriesId.Profile"/> or <see cref="SeriesId.Meter"/>.</summary>
    public required string Source { get; init; }

    /// <summary>
    /// The full name of the method, with its signature where overloads are to be told apart, or the instrument's name. An asterisk at
    /// the end stands for any rest.
    /// </summary>
    public required string Metric { get; init; }

    /// <summary>The field of the series, as <see cref="SeriesId.Field"/> lists them.</summary>
    public required string Field { get; init; }

    /// <summary>The name of the meter, where several have an instrument of that name; null for any.</summary>
    public string? Meter { get; init; }

    /// <summary>Labels that the series must have, with these values; it may have others.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>On which side of the limits a value is wrong.</summary>
    public AlertComparison Comparison { get; init; }

    /// <summary>The limit of a warning, in the unit of the field; null for none.</summary>
    public double? Warning { get; init; }

    /// <summary>The limit of a critical alert, in the unit of the field; null for none.</summary>
    public double? Critical { get; init; }

    /// <summary>
    /// The time that a value covers: percentiles and rates of all that happened in it, the mean of a gauge. Zero, initially, for the
    /// latest interval alone; at most an hour.
    /// </summary>
    public TimeSpan Window { get; init; }

    /// <summary>Fewer calls or values than this in the window are no evidence; from 1. Of percentiles, means and ratios.</summary>
    public int MinimumCount { get; init; } = 1;

    /// <summary>How long a value must be wrong before the alert fires. Zero: at once.</summary>
    public TimeSpan For { get; init; }

    /// <summary>How long a value must be fine again before the alert is resolved; initially 30 s.</summary>
    public TimeSpan KeepFor { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How far inside its limit a value must be to be fine again, as a share of the limit: 0.1 for 10 %. 0 initially, below 1 always.
    /// </summary>
    public double Hysteresis { get; init; }

    /// <summary>
    /// The shortest time between two notices that tell of the same series at the same or a lower severity; initially 5 minutes. What still fires
    /// when it has passed is told then; a rise to critical is told at once.
    /// </summary>
    public TimeSpan Cooldown { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How often an alert that goes on is told again; null, initially, for never.</summary>
    public TimeSpan? RepeatEvery { get; init; }

    /// <summary>After how long without a value a series counts as gone; initially 5 minutes. Shorter gaps are bridged.</summary>
    public TimeSpan StaleAfter { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>What becomes of the alert of a series that is gone.</summary>
    public AbsentSeries WhenAbsent { get; init; }

    /// <summary>
    /// Fires also when the series drifts towards a limit and, if it goes on, reaches it within this time; null, initially, for no look ahead. At most 30 days.
    /// </summary>
    public TimeSpan? ReachedWithin { get; init; }

    /// <summary>The time that the drift is told from: ten seconds to a day; initially an hour. Of no meaning without <see cref="ReachedWithin"/>.</summary>
    public TimeSpan DriftOver { get; init; } = TimeSpan.FromHours(1);

    /// <summary>
    /// The labels that split a message: series that differ in one of them are told apart. None, initially: all series that the rule
    /// finds wrong at one moment are one message.
    /// </summary>
    public IReadOnlyList<string> GroupBy { get; init; } = [];

    /// <summary>What to do about it; it stands in every message.</summary>
    public string? Description { get; init; }
}
