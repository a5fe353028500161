using System.Text.Json.Serialization;
using PerfGen.Monitoring.Metrics;
using PerfGen.Snapshots;

namespace PerfGen.Monitoring.History.Format;

// The lines of a segment, in the order in which a writer needs them. docs/history.md describes them property by property.

/// <summary>Each time a writer opens a segment it says so; ids mean something within one epoch.</summary>
internal sealed record HeaderLine(string Schema, string Level, long PeriodMs, long Epoch)
{
    public const string CurrentSchema = "perfgen.history/1";
}

internal sealed record OriginLine(OriginBody Origin);

/// <summary>Who recorded: points name it by its id.</summary>
internal sealed record OriginBody(long Epoch, int Id, string Version, ProcessIdentity Process, ClockIdentity Clock);

internal sealed record SeriesLine(SeriesBody Series);

/// <summary>Series that points name by their ids, consecutive from the first.</summary>
internal sealed record SeriesBody(long Epoch, int FirstMethod, IReadOnlyList<MethodDefinition>? Methods, int FirstMetric, IReadOnlyList<MetricDefinition>? Metrics);

internal sealed record MethodDefinition(
    string Name,
    string Signature,
    ProbeKind Kind,
    string File,
    int Line,
    string? Caller,
    IReadOnlyDictionary<string, string>? Labels,
    LimitDefinition[]? Limits);

internal sealed record LimitDefinition(string What, double Limit, Severity Severity);

/// <summary>Labels are keys and values in turn; bounds those that the instrument advises.</summary>
internal sealed record MetricDefinition(string Meter, string Name, MetricKind Kind, string? Unit, string? Description, string[]? Labels, double[]? Bounds);

internal sealed record PointLine(PointHead Point, ProfileBody? Profile, MetricsBody? Metrics);

/// <summary>
/// All that deciding whether to read on needs. N counts the points of a level from 1; through is the number of the finer
/// level's last point in this one. Covered is absent when it is all from start to end, versions when it is the origin's alone.
/// </summary>
internal sealed record PointHead(
    long Epoch,
    long N,
    long Through,
    DateTimeOffset Period,
    DateTimeOffset Start,
    DateTimeOffset End,
    TimeSpan? Covered,
    int Origin,
    HistoryVersion[]? Versions);

internal sealed record ProfileBody(long CostNs, double CostPercent, MethodValues[] Rows);

/// <param name="C">id, calls, errors, cancelled, timed calls.</param>
/// <param name="T">total, self, wait, shortest and longest in ns.</param>
/// <param name="B">The occupied time buckets: gap to the index before, count, in turn.</param>
/// <param name="A">measured calls, total bytes, most bytes.</param>
/// <param name="S">The occupied size buckets, likewise.</param>
/// <param name="V">Violations, in the order of the limits.</param>
/// <param name="W">Calls above each limit, likewise; null of one that counts none.</param>
internal sealed record MethodValues(long[] C, long[]? T, long[]? B, long[]? A, long[]? S, long[]? V, long?[]? W = null);

/// <param name="Sums">id and growth of counters, in turn.</param>
/// <param name="Steady">id, value and number of observations, in turn, of gauges that did not move.</param>
/// <param name="Spread">Distributions.</param>
internal sealed record MetricsBody(double[]? Sums, double[]? Steady, DistributionValues[]? Spread);

/// <param name="I">id.</param>
/// <param name="V">The series' value: last, or sum.</param>
/// <param name="D">sum, smallest, largest.</param>
/// <param name="B">The occupied buckets: gap to the index before, count, in turn.</param>
/// <param name="E">Values at or below each advised bound.</param>
internal sealed record DistributionValues(int I, double V, double[] D, long[] B, long[]? E);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(ProbeKindJsonConverter), typeof(SeverityJsonConverter)])]
[JsonSerializable(typeof(HeaderLine))]
[JsonSerializable(typeof(OriginLine))]
[JsonSerializable(typeof(SeriesLine))]
[JsonSerializable(typeof(PointLine))]
internal sealed partial class HistoryJsonContext : JsonSerializerContext;
