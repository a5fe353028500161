using PerfGen.Monitoring.Alerts.Channels;

namespace PerfGen.Monitoring.Alerts;

/// <summary>What raises alerts and who is told. Read once, when monitoring starts; <see cref="Alerting"/> changes rules and limits later.</summary>
public sealed class AlertOptions
{
    /// <summary>The rules.</summary>
    public IList<AlertRule> Rules { get; } = [];

    /// <summary>How the limits of <see cref="ThresholdAttribute"/> become alerts.</summary>
    public ThresholdAlertOptions Thresholds { get; } = new();

    /// <summary>Limits in the place of those of the attribute.</summary>
    public IList<ThresholdOverride> ThresholdOverrides { get; } = [];

    /// <summary>
    /// A file of rules and limits in the format <c>perfgen.alerts/1</c>, beside those above; null for none. A name may stand in one place only.
    /// </summary>
    public string? File { get; set; }

    /// <summary>Who is told, each by a queue and a worker of its own.</summary>
    public IList<IAlertChannel> Channels { get; } = [];

    /// <summary>Whether alerts are written to <see cref="MonitoringOptions.LoggerFactory"/>, beside the channels; initially they are.</summary>
    public bool Log { get; set; } = true;

    /// <summary>How many events <see cref="Alerting.History"/> keeps, in memory, the oldest forgotten first: 0 to 100,000; initially 1,000.</summary>
    public int HistoryCapacity { get; set; } = 1000;

    /// <summary>
    /// For how long after the start nothing fires: what a program does first is compiled while it runs, and slow. Zero initially; the
    /// time counts towards <see cref="AlertRule.For"/>.
    /// </summary>
    public TimeSpan StartupGrace { get; set; }

    /// <summary>Queues, retries and timeouts.</summary>
    public DeliveryOptions Delivery { get; } = new();

    internal void Validate()
    {
        Require(Thresholds.Window >= TimeSpan.FromSeconds(1) && Thresholds.Window <= RuleChecks.LongestWindow, "Alerts.Thresholds.Window", "a second to an hour");
        Require(Thresholds.MinimumCalls >= 1, "Alerts.Thresholds.MinimumCalls", "1 or more");
        Require(RuleChecks.IsDuration(Thresholds.For), "Alerts.Thresholds.For", RuleChecks.Durations);
        Require(RuleChecks.IsDuration(Thresholds.KeepFor), "Alerts.Thresholds.KeepFor", RuleChecks.Durations);
        Require(RuleChecks.IsDuration(Thresholds.Cooldown), "Alerts.Thresholds.Cooldown", RuleChecks.Durations);
        Require(RuleChecks.IsDuration(Thresholds.StaleAfter), "Alerts.Thresholds.StaleAfter", RuleChecks.Durations);
        Require(RuleChecks.IsRepetition(Thresholds.RepeatEvery), "Alerts.Thresholds.RepeatEvery", RuleChecks.Repetitions);
        Require(RuleChecks.IsDuration(StartupGrace), "Alerts.StartupGrace", RuleChecks.Durations);
        Require(HistoryCapacity is >= 0 and <= 100_000, "Alerts.HistoryCapacity", "0 to 100,000");
        Delivery.Validate();
        RuleChecks.ThrowOnMistakes([.. RuleChecks.MistakesOf(Rules.ToArray(), "Alerts.Rules"), .. RuleChecks.MistakesOf(ThresholdOverrides.ToArray(), "Alerts.ThresholdOverrides")]);
    }

    internal static void Require(bool holds, string option, string range)
    {
        if (!holds)
            throw new ArgumentException($"{option} is out of its range; set it to {range}.");
    }
}
