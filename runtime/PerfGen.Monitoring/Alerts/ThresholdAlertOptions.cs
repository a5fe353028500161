namespace PerfGen.Monitoring.Alerts;

/// <summary>How the limits of <see cref="ThresholdAttribute"/> become alerts. Their windows, durations and cooldowns are one for all of them.</summary>
public sealed class ThresholdAlertOptions
{
    /// <summary>Whether they do.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The time over which percentiles, means and error rates are taken, and broken per-call limits counted; a second to an hour.</summary>
    public TimeSpan Window { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Fewer calls than this in the window are not judged: the percentiles of a few calls are the first ones, which the compiler slows. Limits on single
    /// calls need no more than the one.
    /// </summary>
    public int MinimumCalls { get; set; } = 10;

    /// <summary>How long a value must be wrong before the alert fires; see <see cref="AlertRule.For"/>.</summary>
    public TimeSpan For { get; set; }

    /// <summary>How long it must be fine again; see <see cref="AlertRule.KeepFor"/>.</summary>
    public TimeSpan KeepFor { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>See <see cref="AlertRule.Cooldown"/>; not the attribute's, which is that of its event.</summary>
    public TimeSpan Cooldown { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>See <see cref="AlertRule.RepeatEvery"/>.</summary>
    public TimeSpan? RepeatEvery { get; set; }

    /// <summary>See <see cref="AlertRule.StaleAfter"/>.</summary>
    public TimeSpan StaleAfter { get; set; } = TimeSpan.FromMinutes(5);
}
