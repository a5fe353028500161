using System.Text.Json.Serialization;

namespace PerfGen.Cli.Live;

/// <summary>What <c>perfgen top</c> knows at one moment: what the service or the history said last.</summary>
internal sealed record LiveFrame
{
    public required DateTimeOffset Now { get; init; }

    public required LiveApplication Application { get; init; }

    public required LiveHealth Health { get; init; }

    /// <summary>Figures by name, such as <c>callsPerSecond</c>, each with its recent past.</summary>
    public required IReadOnlyDictionary<string, LiveFigure> Summary { get; init; }

    public required IReadOnlyList<LiveMethod> Methods { get; init; }

    public required int MethodsTotal { get; init; }

    public IReadOnlyList<LiveAlert> Alerts { get; init; } = [];

    /// <summary>Why the figures are not those of now; null while they are.</summary>
    [JsonIgnore]
    public string? Stale { get; init; }
}

/// <summary>The process that is looked at.</summary>
internal sealed record LiveApplication(string Name, string Version, string Host, double UptimeSeconds);

/// <summary>Whether all is well, and why not.</summary>
internal sealed record LiveHealth(string Status, IReadOnlyList<string> Reasons);

/// <summary>A figure and its recent past, oldest first; null where it was unknown.</summary>
internal sealed record LiveFigure(double? Value, IReadOnlyList<double?> History);

/// <summary>An alert as the service tells it.</summary>
internal sealed record LiveAlert(string Id, string Severity, string State, DateTimeOffset Since, string Message);

/// <summary>A row of the table. What is null is unknown, or was not called lately.</summary>
internal sealed record LiveMethod
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public string Signature { get; init; } = "";

    public string File { get; init; } = "";

    public int Line { get; init; }

    public string? Caller { get; init; }

    public IReadOnlyDictionary<string, string>? Labels { get; init; }

    public double CallsPerSecond { get; init; }

    public double ErrorRate { get; init; }

    public double? P50Ns { get; init; }

    public double? P95Ns { get; init; }

    public double? P99Ns { get; init; }

    public double? MaxNs { get; init; }

    public double? SelfShare { get; init; }

    public double? AllocatedBytesPerSecond { get; init; }

    public double Score { get; init; }

    public IReadOnlyList<LiveLimit>? Thresholds { get; init; }

    /// <summary>The name with what tells this series from others of that name.</summary>
    [JsonIgnore]
    public string Title => Name
        + (Labels is { Count: > 0 } ? $"{{{string.Join(",", Labels.Select(static label => $"{label.Key}={label.Value}"))}}}" : "")
        + (Caller is null ? "" : $" <- {Caller}");
}

/// <summary>A limit and how it is kept.</summary>
internal sealed record LiveLimit(string What, double Limit, double? Actual, string Severity, bool Exceeded);

/// <summary>One method in full.</summary>
/// <param name="Method">Its row.</param>
/// <param name="Buckets">How many calls took how long: lower and upper bound in nanoseconds, ascending.</param>
internal sealed record LiveDetail(LiveMethod Method, IReadOnlyList<(double LowNs, double HighNs, long Count)> Buckets);
