using System.Text.Json.Serialization;

namespace PerfGen.Snapshots;

/// <summary>
/// The merged values of all threads at one moment: all that leaves the recorder, and all that any output reads. Immutable.
/// </summary>
/// <remarks>
/// Snapshots of one process subtract (<c>later - earlier</c> is the interval between them) and those of several processes add
/// up (<see cref="Merge"/>). The JSON form is <c>perfgen.snapshot/1</c>: times in nanoseconds, sizes in bytes, instants in UTC.
/// </remarks>
public sealed record Snapshot
{
    /// <summary>The value of <see cref="Schema"/> that this version writes and reads.</summary>
    public const string CurrentSchema = "perfgen.snapshot/1";

    /// <summary>The name and version of the format.</summary>
    [JsonPropertyOrder(-1)]
    public string Schema { get; init; } = CurrentSchema;

    /// <summary>The moment it was taken, UTC.</summary>
    public required DateTimeOffset TakenAt { get; init; }

    /// <summary>The start of the process or, of an interval, the moment of the earlier snapshot; UTC.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The process that recorded.</summary>
    public required ProcessIdentity Process { get; init; }

    /// <summary>The clock that the buckets count in.</summary>
    public required ClockIdentity Clock { get; init; }

    /// <summary>What the recording itself cost.</summary>
    public required InstrumentationCost Instrumentation { get; init; }

    /// <summary>One row per series, in ordinal order of kind, name and signature.</summary>
    public required IReadOnlyList<MethodSnapshot> Methods { get; init; }

    /// <summary>What was recorded between two snapshots of one process.</summary>
    /// <exception cref="ArgumentException">The snapshots are of different processes or clocks, or in the wrong order.</exception>
    public static Snapshot operator -(Snapshot later, Snapshot earlier) => SnapshotArithmetic.Subtract(later, earlier);

    /// <summary>The same as the operator.</summary>
    public static Snapshot Subtract(Snapshot later, Snapshot earlier) => later - earlier;

    /// <summary>
    /// The sum of snapshots of several processes. Counts and totals add exactly; so do the buckets when the clocks agree. When
    /// they do not, all are re-bucketed to nanoseconds, and <see cref="ClockIdentity.RebucketError"/> says how far off a
    /// percentile may be.
    /// </summary>
    /// <exception cref="ArgumentException">There is no snapshot to add.</exception>
    public static Snapshot Merge(IEnumerable<Snapshot> snapshots) => SnapshotArithmetic.Merge([.. snapshots]);

    /// <summary>The JSON form, indented.</summary>
    public string ToJson() => SnapshotJson.Write(this);

    /// <summary>Reads the JSON form.</summary>
    /// <exception cref="FormatException">It is not a snapshot, or one of another version; the message says which.</exception>
    public static Snapshot Parse(string json) => SnapshotJson.Read(json);
}
