using System.Text.Json;
using PerfGen.Histograms;
using PerfGen.Monitoring.Metrics;
using PerfGen.Snapshots;

namespace PerfGen.Monitoring.History.Format;

/// <summary>
/// Reads the lines of one segment in their order. What a lost line described cannot be read either: such a point is counted
/// as damaged, such a series is left out of it and the point counted likewise. Not safe for concurrent use.
/// </summary>
internal sealed class PointDecoder(HistoryLevel level, DamagedLines damaged)
{
    private readonly Dictionary<int, OriginBody> _origins = [];
    private readonly Dictionary<int, MethodDefinition> _methods = [];
    private readonly Dictionary<int, (MetricDefinition Definition, KeyValuePair<string, string>[] Labels)> _metrics = [];
    private long _epoch = -1;
    private TimeSpan _period;

    /// <summary>Takes the next line, without its newline.</summary>
    /// <param name="line">Of any content.</param>
    /// <param name="wanted">Whether a point is to be returned.</param>
    /// <param name="withValues">Whether its profile and metrics are, or null in their places.</param>
    /// <returns>The point of the line; null when it is of another kind, not wanted or damaged.</returns>
    /// <exception cref="FormatException">The segment was written by a later version.</exception>
    public StoredPoint? Read(ReadOnlySpan<byte> line, Func<PointHead, bool> wanted, bool withValues)
    {
        try
        {
            if (LineFrame.IsWhole(line))
                return ReadWhole(line, wanted, withValues);
        }
        catch (JsonException)
        {
            // What a writer closed with the right checksum is JSON; whoever wrote this was none.
        }

        damaged.Add();
        return null;
    }

    /// <summary>The head of a whole line; null when it is not one, or not a point.</summary>
    public static PointHead? HeadOf(ReadOnlySpan<byte> line)
    {
        if (!line.StartsWith("{\"point\":"u8) || !LineFrame.IsWhole(line))
            return null;

        var reader = new Utf8JsonReader(line);
        reader.Read();
        reader.Read();
        reader.Read();
        return JsonSerializer.Deserialize(ref reader, HistoryJsonContext.Default.PointHead);
    }

    private StoredPoint? ReadWhole(ReadOnlySpan<byte> line, Func<PointHead, bool> wanted, bool withValues)
    {
        var reader = new Utf8JsonReader(line);
        reader.Read();
        reader.Read();
        if (reader.ValueTextEquals("point"u8))
            return ReadPoint(line, ref reader, wanted, withValues);
        if (reader.ValueTextEquals("series"u8))
            Accept(JsonSerializer.Deserialize(line, HistoryJsonContext.Default.SeriesLine)!.Series);
        else if (reader.ValueTextEquals("origin"u8))
            Accept(JsonSerializer.Deserialize(line, HistoryJsonContext.Default.OriginLine)!.Origin);
        else if (reader.ValueTextEquals("schema"u8))
            Accept(line, ref reader);
        return null;
    }

    private StoredPoint? ReadPoint(ReadOnlySpan<byte> line, ref Utf8JsonReader reader, Func<PointHead, bool> wanted, bool withValues)
    {
        reader.Read();
        PointHead head = JsonSerializer.Deserialize(ref reader, HistoryJsonContext.Default.PointHead)!;
        if (!wanted(head))
            return null;
        if (head.Epoch != _epoch || !_origins.TryGetValue(head.Origin, out OriginBody? origin))
        {
            damaged.Add();
            return null;
        }

        PointLine? values = withValues ? JsonSerializer.Deserialize(line, HistoryJsonContext.Default.PointLine) : null;
        return new StoredPoint(head, new HistoryPoint
        {
            PeriodStart = head.Period,
            PeriodEnd = head.Period + _period,
            Start = head.Start,
            End = head.End,
            Covered = head.Covered ?? head.End - head.Start,
            Versions = head.Versions ?? [new HistoryVersion(origin.Version, head.Start, head.End)],
            Profile = values is null ? null! : ProfileOf(values.Profile, head, origin),
            Metrics = values is null ? null! : MetricsOf(values.Metrics, head),
        });
    }

    private void Accept(ReadOnlySpan<byte> line, ref Utf8JsonReader reader)
    {
        reader.Read();
        if (!reader.ValueTextEquals(HeaderLine.CurrentSchema))
            throw new FormatException($"The history's schema is '{reader.GetString()}', this version reads '{HeaderLine.CurrentSchema}'; update PerfGen, or give it another folder.");

        HeaderLine header = JsonSerializer.Deserialize(line, HistoryJsonContext.Default.HeaderLine)!;
        Enter(header.Epoch);
        _period = TimeSpan.FromMilliseconds(header.PeriodMs);
    }

    private void Accept(OriginBody origin)
    {
        Enter(origin.Epoch);
        _origins[origin.Id] = origin;
    }

    private void Accept(SeriesBody series)
    {
        Enter(series.Epoch);
        for (int i = 0; i < series.Methods?.Count; i++)
            _methods[series.FirstMethod + i] = series.Methods[i];
        for (int i = 0; i < series.Metrics?.Count; i++)
            _metrics[series.FirstMetric + i] = (series.Metrics[i], LabelsOf(series.Metrics[i]));
    }

    /// <summary>Ids of an earlier epoch mean something else; also when the header of this one was lost.</summary>
    private void Enter(long epoch)
    {
        if (epoch == _epoch)
            return;

        _epoch = epoch;
        _origins.Clear();
        _methods.Clear();
        _metrics.Clear();
        // A level's own; only the finest one's is an option, and in the header.
        _period = level == HistoryLevel.Interval && _period != default ? _period : Levels.PeriodOf(level, TimeSpan.FromSeconds(10));
    }

    private Snapshot ProfileOf(ProfileBody? profile, PointHead head, OriginBody origin) => new()
    {
        StartedAt = head.Start,
        TakenAt = head.End,
        Process = origin.Process,
        Clock = origin.Clock,
        Instrumentation = new InstrumentationCost { TotalNs = profile?.CostNs ?? 0, PercentOfRun = profile?.CostPercent ?? 0 },
        Methods = profile is null ? [] : RowsOf(profile.Rows, origin.Clock),
    };

    private List<MethodSnapshot> RowsOf(MethodValues[] rows, ClockIdentity clock)
    {
        var read = new List<MethodSnapshot>(rows.Length);
        foreach (MethodValues row in rows)
        {
            if (_methods.TryGetValue((int)row.C[0], out MethodDefinition? definition))
                read.Add(MethodRow.From(definition, row, clock));
        }

        if (read.Count < rows.Length)
            damaged.Add();
        return read;
    }

    private MetricsSnapshot MetricsOf(MetricsBody? metrics, PointHead head)
    {
        if (metrics is null)
            return MetricsSnapshot.Empty(head.Start, head.End);

        var families = new MetricFamilies(_metrics);
        for (int i = 0; i + 1 < metrics.Sums?.Length; i += 2)
            families.Add((int)metrics.Sums[i], metrics.Sums[i + 1], null);
        for (int i = 0; i + 2 < metrics.Steady?.Length; i += 3)
            families.Add((int)metrics.Steady[i], metrics.Steady[i + 1], Steady(metrics.Steady[i + 1], (long)metrics.Steady[i + 2]));
        foreach (DistributionValues values in metrics.Spread ?? [])
            families.Add(values.I, values.V, values);
        if (families.Lost)
            damaged.Add();
        return families.ToSnapshot(head.Start, head.End);
    }

    private static DistributionValues Steady(double value, long count) =>
        new(0, value, [value * count, value, value], BucketRuns.Encode([new Bucket(FloatingLogLinear.IndexOf(value), count)]), null);

    private static KeyValuePair<string, string>[] LabelsOf(MetricDefinition definition) =>
        definition.Labels is null ? [] : [.. definition.Labels.Chunk(2).Select(static pair => KeyValuePair.Create(pair[0], pair[1]))];
}
