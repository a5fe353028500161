using System.Text.Json.Serialization;

namespace PerfGen.Monitoring.Alerts;

/// <summary>
/// One message: everything that one rule has to say at one moment, however many series it is about. Immutable. As JSON it is what a webhook receives.
/// </summary>
public sealed record AlertNotification
{
    /// <summary>The value of <see cref="Schema"/> that this version writes.</summary>
    public const string CurrentSchema = "perfgen.alert/1";

    /// <summary>The name and version of the format.</summary>
    [JsonPropertyOrder(-1)]
    public string Schema { get; init; } = CurrentSchema;

    /// <summary>Of this message alone; the same however often its delivery is tried.</summary>
    public required string Id { get; init; }

    /// <summary>The name of the rule; <c>[Threshold]</c> for the limits of the attribute.</summary>
    public required string Rule { get; init; }

    /// <summary>Whether every alert it tells of has ended.</summary>
    public bool Resolved => Events.All(static happened => happened.Kind == AlertEventKind.Resolved);

    /// <summary>The highest severity among the alerts that fire, or that have ended where all have.</summary>
    public Severity Severity => Events
        .Where(happened => Resolved || happened.Kind != AlertEventKind.Resolved)
        .Select(static happened => happened.Severity).DefaultIfEmpty().Max();

    /// <summary>The moment it tells of, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The program, its version and its machine.</summary>
    public required AlertOrigin Origin { get; init; }

    /// <summary>One or more, the worst first.</summary>
    public required IReadOnlyList<AlertEvent> Events { get; init; }
}

/// <summary>Where a message comes from.</summary>
/// <param name="Application">The program's name.</param>
/// <param name="Version">Its version, as <see cref="MonitoringOptions.ApplicationVersion"/> has it.</param>
/// <param name="Host">The machine's name.</param>
/// <param name="ProcessId">The operating system's id of the process.</param>
public sealed record AlertOrigin(string Application, string Version, string Host, int ProcessId);
