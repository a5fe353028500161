using System.Runtime.CompilerServices;
using PerfGen.Monitoring.Metrics;

namespace PerfGen.Monitoring.Collecting;

/// <summary>
/// One set of labels of one metric. Any thread records; what the collector keeps of it between collections is the collecting
/// thread's alone.
/// </summary>
internal sealed class CollectedSeries(KeyValuePair<string, string>[] labels, double[]? bounds)
{
    private readonly MeasurementCell?[] _cells = new MeasurementCell?[Stripe.Count];
    private double _last = double.NaN;
    private int _observedRound;
    private MetricSeries? _latest;
    private long _latestCount = -1;

    public KeyValuePair<string, string>[] Labels => labels;

    /// <summary>What <see cref="PerfGenMonitor.RecentMetrics"/> looks back on; null where it is not asked for.</summary>
    public RecentValues? Recent { get; set; }

    /// <summary>Adds to a sum. Any thread.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(double amount) => Cell.Add(amount);

    /// <summary>Adds a value to the distribution. Any thread.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Record(double value) => Cell.Record(value);

    /// <summary>Sets the value of a gauge; the last one stays. Any thread.</summary>
    public void Set(double value) => Volatile.Write(ref _last, value);

    /// <summary>
    /// A value of an observable instrument. Where several values meet in one series (of two instruments of one name, or under
    /// <c>other</c>), sums add up and the last gauge stays.
    /// </summary>
    public void Observe(double value, int round, bool adds)
    {
        _last = adds && _observedRound == round ? _last + value : value;
        _observedRound = round;
    }

    /// <summary>What was read last; null before, and when it had no value.</summary>
    public MetricSeries? Latest => _latest;

    /// <summary>
    /// The series as it stands; null when it has no value. What has not changed is the same object as before.
    /// </summary>
    /// <param name="family">Whose it is.</param>
    /// <param name="observed">Whether observable instruments of the family were asked in this round.</param>
    /// <param name="round">The round.</param>
    /// <param name="builder">Working memory.</param>
    public MetricSeries? Read(CollectedFamily family, bool observed, int round, DistributionBuilder builder)
    {
        MetricKind kind = family.Identity.Kind;

        // What was not reported this time is absent; sums that only grow stay.
        if (kind is (MetricKind.Gauge or MetricKind.UpDownCounter) && _observedRound != 0 && _observedRound != round)
            return _latest = null;

        if (kind == MetricKind.Gauge || observed || _observedRound != 0)
            return ReadLast();

        long count = 0;
        foreach (MeasurementCell? cell in _cells)
            count += cell?.Count ?? 0;
        if (count == _latestCount && _latest is not null)
            return _latest;

        // What is added meanwhile is seen again next time, for then the count differs from this one.
        _latestCount = count;
        if (kind == MetricKind.Histogram)
        {
            MetricDistribution distribution = builder.Build(_cells, bounds);
            return _latest = new MetricSeries { Labels = labels, Value = distribution.Sum, Distribution = distribution };
        }

        double sum = 0;
        foreach (MeasurementCell? cell in _cells)
        {
            if (cell is null)
                continue;

            cell.Enter();
            sum += cell.Sum;
            cell.Exit();
        }

        return _latest = new MetricSeries { Labels = labels, Value = DistributionArithmetic.Finite(sum) };
    }

    private MetricSeries? ReadLast()
    {
        double last = Volatile.Read(ref _last);
        if (double.IsNaN(last))
            return null;
        last = DistributionArithmetic.Finite(last);
        return _latest is { } latest && latest.Value.Equals(last) ? latest : _latest = new MetricSeries { Labels = labels, Value = last };
    }

    private MeasurementCell Cell
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _cells[Stripe.Current] ?? AddCell();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private MeasurementCell AddCell()
    {
        var cell = new MeasurementCell(bounds);
        return Interlocked.CompareExchange(ref _cells[Stripe.Current], cell, null) ?? cell;
    }
}
