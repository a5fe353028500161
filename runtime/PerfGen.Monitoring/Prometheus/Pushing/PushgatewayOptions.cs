using PerfGen.Snapshots;

namespace PerfGen.Monitoring.Prometheus.Pushing;

/// <summary>
/// Where a batch job, which is gone before Prometheus could scrape it, leaves its values. A service that goes on running is better
/// scraped.
/// </summary>
public sealed class PushgatewayOptions
{
    /// <summary>
    /// The gateway, such as <c>http://gateway:9091</c>; null for none, which it is initially. User and password in it are sent as basic
    /// authentication and never logged.
    /// </summary>
    public Uri? Address { get; set; }

    /// <summary>The group's job; initially the program's name.</summary>
    public string Job { get; set; } = ProcessIdentity.Current.Name;

    /// <summary>
    /// What else the group is known by, such as <c>instance</c>. A push replaces all that its group has; processes that run side by side
    /// need groups of their own.
    /// </summary>
    public IDictionary<string, string> GroupingLabels { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>How often is pushed besides: a second to an hour. Null, as it is initially: only when monitoring stops.</summary>
    public TimeSpan? Interval { get; set; }

    /// <summary>How often a push is tried: 1 to 10 times; initially 3. What the gateway refuses is not tried again.</summary>
    public int Attempts { get; set; } = 3;

    /// <summary>How long one attempt may take: 100 ms to a minute; initially 5 s.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long stopping waits for the last push, all attempts together: 100 ms to five minutes; initially 15 s.</summary>
    public TimeSpan StopTimeout { get; set; } = TimeSpan.FromSeconds(15);

    internal void Validate()
    {
        if (Address is { } address && (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https")))
            throw new ArgumentException("The Pushgateway's address is not an http or https address; set one such as http://gateway:9091.", nameof(Address));
        if (Address is not null && Job.Length == 0)
            throw new ArgumentException("The Pushgateway needs a job; set Job to the name of what runs.", nameof(Job));
        foreach (string name in GroupingLabels.Keys)
        {
            if (name is "job" || name.StartsWith("__", StringComparison.Ordinal) || !IsLabelName(name))
                throw new ArgumentException($"'{name}' is no grouping label; use letters, digits and underscores, no digit or two underscores first, and set the job as Job.", nameof(GroupingLabels));
        }

        if (Interval is { } interval && (interval < TimeSpan.FromSeconds(1) || interval > TimeSpan.FromHours(1)))
            throw new ArgumentOutOfRangeException(nameof(Interval), interval, "Values are pushed every second to every hour; set Interval within them, or null to push at the end alone.");
        if (Attempts is < 1 or > 10)
            throw new ArgumentOutOfRangeException(nameof(Attempts), Attempts, "A push is tried 1 to 10 times; set Attempts within them.");
        if (Timeout < TimeSpan.FromMilliseconds(100) || Timeout > TimeSpan.FromMinutes(1))
            throw new ArgumentOutOfRangeException(nameof(Timeout), Timeout, "An attempt to push may take 100 ms to a minute; set Timeout within them.");
        if (StopTimeout < TimeSpan.FromMilliseconds(100) || StopTimeout > TimeSpan.FromMinutes(5))
            throw new ArgumentOutOfRangeException(nameof(StopTimeout), StopTimeout, "Stopping may wait 100 ms to five minutes for the last push; set StopTimeout within them.");
    }

    private static bool IsLabelName(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(static character => char.IsAsciiLetterOrDigit(character) || character == '_');
}
