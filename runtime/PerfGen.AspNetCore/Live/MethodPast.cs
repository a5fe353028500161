namespace PerfGen.AspNetCore.Live;

/// <summary>
/// The last columns of one series: rate, percentiles and distribution, in memory that does not grow with time (about 6 KB,
/// and some 4 bytes per occupied cell of the heat map). Not safe for concurrent use.
/// </summary>
internal sealed class MethodPast
{
    /// <summary>20 minutes at columns of 5 seconds.</summary>
    public const int Columns = 240;

    private readonly PastColumn?[] _columns = new PastColumn?[Columns];

    /// <summary>The last column that something was called in.</summary>
    public long LastOrdinal { get; private set; } = -1;

    /// <summary>The column of that ordinal; null when nothing was called in it, or when it is gone.</summary>
    public PastColumn? this[long ordinal] =>
        _columns[ordinal % Columns] is { } column && column.Ordinal == ordinal ? column : null;

    public void Add(PastColumn column)
    {
        _columns[column.Ordinal % Columns] = column;
        LastOrdinal = column.Ordinal;
    }
}

/// <summary>
/// What one series did in one column. Columns are numbered from the start of the window; cells are as <see cref="HeatScale"/>
/// packs them.
/// </summary>
internal sealed record PastColumn(long Ordinal, float CallsPerSecond, float P50Ns, float P95Ns, float P99Ns, uint[] Cells)
{
    public static PastColumn Of(long ordinal, CallSums sums, double seconds, double nsPerTick) => new(
        ordinal,
        (float)(sums.Calls / seconds),
        (float)(sums.Percentile(0.50, nsPerTick) ?? double.NaN),
        (float)(sums.Percentile(0.95, nsPerTick) ?? double.NaN),
        (float)(sums.Percentile(0.99, nsPerTick) ?? double.NaN),
        HeatScale.CellsOf(sums.Times, nsPerTick));
}
