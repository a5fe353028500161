using PerfGen.AspNetCore.Contract;
using PerfGen.Histograms;

namespace PerfGen.AspNetCore.Live;

/// <summary>The columns of one series, the one being filled at their end, as history and as heat map.</summary>
internal sealed class MethodTimeline
{
    private const int MaxRows = 40;

    private readonly List<PastColumn?> _columns = [];
    private readonly DateTimeOffset _start;
    private readonly double _stepSeconds;

    /// <summary>To be made under the state's lock; what it gives may be used outside.</summary>
    public MethodTimeline(LiveWindow window, LiveMethod series, DateTimeOffset now, double nsPerTick)
    {
        // Before the first column is closed, the one being filled is all there is to go by.
        _stepSeconds = window.Ordinal > 0 ? window.BeforeSeconds : Math.Max(window.OpenSeconds, LiveWindow.ColumnSeconds);
        for (long ordinal = Math.Max(0, window.Ordinal - MethodPast.Columns + 1); ordinal < window.Ordinal; ordinal++)
            _columns.Add(series.Past?[ordinal]);
        if (window.OpenSeconds > 0)
            _columns.Add(series.Open.IsEmpty ? null : PastColumn.Of(window.Ordinal, series.Open, window.OpenSeconds, nsPerTick));
        int closed = _columns.Count - (window.OpenSeconds > 0 ? 1 : 0);
        _start = now.AddSeconds(-window.OpenSeconds - closed * _stepSeconds);
    }

    public MethodHistory History() => new()
    {
        Start = _start,
        StepSeconds = _stepSeconds,
        P50Ns = [.. _columns.Select(static column => Known(column?.P50Ns))],
        P95Ns = [.. _columns.Select(static column => Known(column?.P95Ns))],
        P99Ns = [.. _columns.Select(static column => Known(column?.P99Ns))],
        CallsPerSecond = [.. _columns.Select(static column => column is null ? 0 : Rounding.Rate(column.CallsPerSecond))],
    };

    public HeatMap Heat()
    {
        IEnumerable<uint> cells = _columns.SelectMany(static column => column?.Cells ?? []);
        int lowest = int.MaxValue, highest = -1;
        foreach (uint cell in cells)
        {
            lowest = Math.Min(lowest, HeatScale.BucketOf(cell));
            highest = Math.Max(highest, HeatScale.BucketOf(cell));
        }

        if (highest < 0)
            return new HeatMap(_start, _stepSeconds, [], [.. _columns.Select(static _ => Array.Empty<long>())]);

        // A wide range gets rows of two, three or more buckets each.
        int perRow = (highest - lowest) / MaxRows + 1, rows = (highest - lowest) / perRow + 1;
        double[] bounds = [.. Enumerable.Range(0, rows + 1).Select(row => (double)LogLinear.LowerBound(lowest + row * perRow, HeatScale.SubBits))];
        return new HeatMap(_start, _stepSeconds, bounds, [.. _columns.Select(column => Counts(column, lowest, perRow, rows))]);
    }

    private static long[] Counts(PastColumn? column, int lowest, int perRow, int rows)
    {
        if (column is null || column.Cells.Length == 0)
            return [];

        long[] counts = new long[rows];
        foreach (uint cell in column.Cells)
            counts[(HeatScale.BucketOf(cell) - lowest) / perRow] += HeatScale.CountOf(cell);
        return counts;
    }

    private static double? Known(float? value) => value is { } known && float.IsFinite(known) ? Math.Round(known, 1) : null;
}
