namespace PerfGen.Monitoring.InFlight;

/// <summary>
/// Calls that are running: how many of each method, and which run longer than they may. Off unless asked for: it follows each profiled
/// call, which costs several times what measuring it does.
/// </summary>
public sealed class InFlightOptions
{
    /// <summary>Whether running calls are followed. Initially false.</summary>
    public bool Enabled { get; set; }

    /// <summary>
    /// A call that runs longer is reported before it returns, if no <see cref="ThresholdAttribute.MaxMs"/> says otherwise; more than zero.
    /// Initially null: methods without such a threshold may run forever.
    /// </summary>
    public TimeSpan? Limit { get; set; }

    /// <summary>How often running calls are looked over: 10 ms to an hour; initially 250 ms.</summary>
    public TimeSpan CheckEvery { get; set; } = TimeSpan.FromMilliseconds(250);

    internal void Validate()
    {
        if (Limit <= TimeSpan.Zero)
            throw new ArgumentOutOfRangeException(nameof(Limit), Limit, "Every call takes some time; set InFlight.Limit above zero, or to null.");
        if (CheckEvery < TimeSpan.FromMilliseconds(10) || CheckEvery > TimeSpan.FromHours(1))
            throw new ArgumentOutOfRangeException(nameof(CheckEvery), CheckEvery, "Running calls are looked over every 10 ms to an hour; set InFlight.CheckEvery within them.");
    }
}
