namespace PerfGen.AspNetCore;

/// <summary>Who may see and change what <c>MapPerfGen</c> maps, and how much of it. Read when it is mapped.</summary>
public sealed class PerfGenLiveOptions
{
    /// <summary>
    /// The authorization policy for what reads: dashboard, API and stream. Without one, and without a convention such as
    /// <c>RequireAuthorization</c> on what <c>MapPerfGen</c> returns, they answer in Development only.
    /// </summary>
    public string? ReadPolicy { get; set; }

    /// <summary>
    /// The authorization policy for what changes something: thresholds, the live switch, optimizing. Required beside any
    /// convention; without either, changes are taken in Development only.
    /// </summary>
    public string? ChangePolicy { get; set; }

    /// <summary>
    /// The authorization policy for what <c>MapPerfGenMetrics</c> maps, where a scraper is not who reads the dashboard; null for
    /// <see cref="ReadPolicy"/>.
    /// </summary>
    public string? MetricsPolicy { get; set; }

    /// <summary>How many may listen to the stream at once: 1 to 10,000; initially 100. Further ones are told to come back.</summary>
    public int MaxStreamClients { get; set; } = 100;

    /// <summary>
    /// After this time a stream ends, and the browser connects again: so authorization is asked for again. A minute to a day;
    /// initially an hour.
    /// </summary>
    public TimeSpan StreamLifetime { get; set; } = TimeSpan.FromHours(1);

    internal void Validate()
    {
        if (MaxStreamClients is < 1 or > 10_000)
            throw new ArgumentOutOfRangeException(nameof(MaxStreamClients), MaxStreamClients, "The stream takes 1 to 10,000 clients; set MaxStreamClients within them.");
        if (StreamLifetime < TimeSpan.FromMinutes(1) || StreamLifetime > TimeSpan.FromDays(1))
            throw new ArgumentOutOfRangeException(nameof(StreamLifetime), StreamLifetime, "A stream lives for a minute to a day; set StreamLifetime within them.");
        if (ReadPolicy is { Length: 0 } || ChangePolicy is { Length: 0 } || MetricsPolicy is { Length: 0 })
            throw new ArgumentException("A policy's name is empty; name a policy of AddAuthorization, or leave ReadPolicy, ChangePolicy and MetricsPolicy null.");
    }
}
