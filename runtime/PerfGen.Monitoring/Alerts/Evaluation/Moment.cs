namespace PerfGen.Monitoring.Alerts.Evaluation;

/// <summary>The moment of an evaluation.</summary>
/// <param name="Number">Of the evaluation, from 1.</param>
/// <param name="Elapsed">
/// The sum of the intervals so far, by which durations are told: a clock that is set, or a machine that slept, disturbs one interval and no
/// more.
/// </param>
/// <param name="At">What the clock says, for people.</param>
/// <param name="MayFire">False while the program starts.</param>
internal readonly record struct Moment(long Number, TimeSpan Elapsed, DateTimeOffset At, bool MayFire);
