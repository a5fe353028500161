using System.Text.Json.Serialization;
using PerfGen.Monitoring.Metrics;
using PerfGen.Monitoring.Running;
using PerfGen.Snapshots;

namespace PerfGen.Monitoring.Export;

/// <summary>
/// Everything that is known of the process at one moment, as JSON: <c>perfgen.export/1</c>, which <c>docs/export.md</c> describes.
/// Immutable.
/// </summary>
public sealed record MonitoringExport
{
    /// <summary>The value of <see cref="Schema"/> that this version writes and reads.</summary>
    public const string CurrentSchema = "perfgen.export/1";

    /// <summary>The name and version of the format.</summary>
    [JsonPropertyOrder(-1)]
    public string Schema { get; init; } = CurrentSchema;

    /// <summary>The moment of the collection that it holds, UTC.</summary>
    public required DateTimeOffset TakenAt { get; init; }

    /// <summary>The versions of what ran.</summary>
    public required ExportedVersions Versions { get; init; }

    /// <summary>The process.</summary>
    public required ProcessIdentity Process { get; init; }

    /// <summary>Where the last interval began, UTC; it ended at <see cref="TakenAt"/>.</summary>
    public required DateTimeOffset IntervalStart { get; init; }

    /// <summary>The profile since the process started.</summary>
    public required Snapshot Profile { get; init; }

    /// <summary>The metrics since monitoring started.</summary>
    public required MetricsSnapshot Metrics { get; init; }

    /// <summary>The profile of the last interval.</summary>
    public required Snapshot IntervalProfile { get; init; }

    /// <summary>The metrics of the last interval.</summary>
    public required MetricsSnapshot IntervalMetrics { get; init; }

    /// <summary>Everything that an interval holds.</summary>
    /// <param name="interval">The interval.</param>
    /// <param name="applicationVersion">The version of the application, as <see cref="MonitoringOptions.ApplicationVersion"/> has it.</param>
    public static MonitoringExport Of(MonitoringInterval interval, string applicationVersion)
    {
        ArgumentNullException.ThrowIfNull(interval);
        return new MonitoringExport
        {
            TakenAt = interval.End,
            Versions = new ExportedVersions { Application = applicationVersion, PerfGen = ProductVersion.Text, Runtime = interval.ProfileTotal.Process.Runtime, Commit = interval.ProfileTotal.Process.Commit },
            Process = interval.ProfileTotal.Process,
            IntervalStart = interval.Start,
            Profile = interval.ProfileTotal,
            Metrics = interval.MetricsTotal,
            IntervalProfile = interval.Profile,
            IntervalMetrics = interval.Metrics,
        };
    }

    /// <summary>Writes it to a stream, without holding the whole text; the stream stays open.</summary>
    /// <exception cref="IOException">The stream cannot be written to.</exception>
    public static void Write(MonitoringInterval interval, string applicationVersion, Stream output) => ExportJson.Write(Of(interval, applicationVersion), output);

    /// <summary>The JSON form.</summary>
    public string ToJson() => ExportJson.Write(this);

    /// <summary>Reads the JSON form.</summary>
    /// <exception cref="FormatException">It is something else, or of another version; the message says which.</exception>
    public static MonitoringExport Parse(string json) => ExportJson.Read(json);
}

/// <summary>The versions of what ran.</summary>
public sealed record ExportedVersions
{
    /// <summary>Of the application.</summary>
    public required string Application { get; init; }

    /// <summary>Of PerfGen.</summary>
    public required string PerfGen { get; init; }

    /// <summary>Of .NET.</summary>
    public required string Runtime { get; init; }

    /// <summary>The commit that the application was built from, where the build recorded it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Commit { get; init; }
}
