namespace PerfGen.Monitoring.Alerts;

/// <summary>Queues, retries and timeouts: the same for every channel, each by itself.</summary>
public sealed class DeliveryOptions
{
    /// <summary>How many messages wait for a channel; one more, and the oldest is dropped and counted. 1 to 10,000; initially 100.</summary>
    public int QueueCapacity { get; set; } = 100;

    /// <summary>How long one attempt may take; initially 10 s, at most 10 minutes.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The pause after the first attempt that fails; it doubles with each further one. Initially 1 s.</summary>
    public TimeSpan FirstRetryAfter { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest pause that the doubling leads to; initially a minute. A receiver may ask for a longer one.</summary>
    public TimeSpan LongestRetryAfter { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How old a message may become in being tried; initially an hour. 0: one attempt.</summary>
    public TimeSpan GiveUpAfter { get; set; } = TimeSpan.FromHours(1);

    /// <summary>
    /// How long stopping waits for what is queued: everything is tried once more without pause, and what is not delivered by then is logged as
    /// lost. Initially 5 s, at most a minute.
    /// </summary>
    public TimeSpan ShutdownTimeout { get; set; } = TimeSpan.FromSeconds(5);

    internal void Validate()
    {
        AlertOptions.Require(QueueCapacity is >= 1 and <= 10_000, "Alerts.Delivery.QueueCapacity", "1 to 10,000");
        AlertOptions.Require(AttemptTimeout > TimeSpan.Zero && AttemptTimeout <= TimeSpan.FromMinutes(10), "Alerts.Delivery.AttemptTimeout", "more than 0 and at most 10 minutes");
        AlertOptions.Require(FirstRetryAfter > TimeSpan.Zero && FirstRetryAfter <= LongestRetryAfter, "Alerts.Delivery.FirstRetryAfter", "more than 0 and at most LongestRetryAfter");
        AlertOptions.Require(LongestRetryAfter <= TimeSpan.FromHours(1), "Alerts.Delivery.LongestRetryAfter", "at most an hour");
        AlertOptions.Require(RuleChecks.IsDuration(GiveUpAfter), "Alerts.Delivery.GiveUpAfter", RuleChecks.Durations);
        AlertOptions.Require(ShutdownTimeout >= TimeSpan.Zero && ShutdownTimeout <= TimeSpan.FromMinutes(1), "Alerts.Delivery.ShutdownTimeout", "0 to a minute");
    }
}
