using PerfGen.Histograms;
using PerfGen.Snapshots;

namespace PerfGen.Monitoring.Alerts.Values;

/// <summary>
/// A profiled series over a window that moves with the intervals. What enters is added and what leaves is taken away, in whole numbers, so
/// that a value costs the same however long the window is. Not safe for concurrent use.
/// </summary>
internal sealed class ProfileWindow(TimeSpan length, TimeSpan shortestForRates)
{
    /// <summary>Shorter intervals are put together, so that no window holds more than twice as many.</summary>
    private const int Slots = 120;

    private readonly record struct Slot(TimeSpan Length, MethodSnapshot? Row, long SelfOfAllNs);

    private readonly Queue<Slot> _past = new();
    private readonly BucketCounts _times = new();
    private Bucket[] _occupied = [];
    private readonly long[] _violations = new long[4];
    private Slot _latest;
    private TimeSpan _covered;
    private long _totalNs, _selfNs, _selfOfAllNs, _allocatedBytes, _measuredCalls;
    private long? _longest, _largest;
    private double _nsPerTick = 1;

    public long Calls { get; private set; }

    public long Errors { get; private set; }

    /// <summary>The durations: null when there are none.</summary>
    public double? MeanNs => _times.Total > 0 ? (double)_totalNs / _times.Total : null;

    public double? CallsPerSecond => PerSecond(Calls);

    public double? ErrorRate => Calls > 0 ? (double)Errors / Calls : null;

    public double? SelfShare => _selfOfAllNs > 0 ? (double)_selfNs / _selfOfAllNs : null;

    public double? AllocatedBytesPerCall => _measuredCalls > 0 ? (double)_allocatedBytes / _measuredCalls : null;

    /// <summary>Of the calls whose allocation is known; null when there were calls and it is known of none.</summary>
    public double? AllocatedBytesPerSecond => _measuredCalls > 0 || Calls == 0 ? PerSecond(_allocatedBytes) : null;

    /// <summary>The longest call, to a bucket.</summary>
    public double? MaxNs => _longest;

    /// <summary>The call that allocated most, to a bucket.</summary>
    public double? MaxAllocatedBytes => _largest;

    /// <param name="duration">Of the interval.</param>
    /// <param name="row">The series in it; null when it had no calls.</param>
    /// <param name="selfOfAllNs">The self time of all series in it.</param>
    /// <param name="clock">Of the snapshot.</param>
    public void Add(TimeSpan duration, MethodSnapshot? row, long selfOfAllNs, ClockIdentity clock)
    {
        _nsPerTick = clock.NsPerTick;
        var slot = new Slot(duration, row, selfOfAllNs);
        Count(slot, 1);
        Widen(row);
        if (_latest.Length >= length / Slots)
        {
            _past.Enqueue(_latest);
            _latest = slot;
        }
        else
        {
            _latest = new Slot(_latest.Length + duration, Together(_latest.Row, row, clock), _latest.SelfOfAllNs + selfOfAllNs);
        }

        while (_past.TryPeek(out Slot oldest) && _covered - oldest.Length >= length)
        {
            Count(_past.Dequeue(), -1);
            if (oldest.Row is { } gone && (gone.Time?.MaxNs >= _longest || gone.Allocated?.MaxBytes >= _largest))
                FindExtremes();
        }
    }

    /// <summary>Null without durations.</summary>
    public double? QuantileNs(double quantile)
    {
        if (_times.Total <= 0)
            return null;

        ReadOnlySpan<Bucket> occupied = _times.ToSpan(ref _occupied);
        long min = LogLinear.LowerBound(occupied[0].Index, LogLinear.TimeSubBits), max = LogLinear.UpperBound(occupied[^1].Index, LogLinear.TimeSubBits);
        if (MaxNs is { } longest)
            max = Math.Clamp((long)Math.Round(longest / _nsPerTick), min, max);
        return Percentiles.At(quantile, occupied, LogLinear.TimeSubBits, min, max) * _nsPerTick;
    }

    /// <summary>Calls that broke a per-call limit of the code.</summary>
    public long Violations(string what, Severity severity) => _violations[ThresholdCounts.IndexOf(what, severity)];

    /// <summary>Calls that are surely above a limit the code does not know.</summary>
    public long CallsAbove(string what, double limit)
    {
        long above = ThresholdCounts.CallsAbove(_latest.Row, what, limit, _nsPerTick);
        foreach (Slot slot in _past)
            above += ThresholdCounts.CallsAbove(slot.Row, what, limit, _nsPerTick);
        return above;
    }

    private static MethodSnapshot? Together(MethodSnapshot? one, MethodSnapshot? other, ClockIdentity clock) =>
        one is null ? other : other is null ? one : SnapshotArithmetic.Sum([one, other], clock);

    private double? PerSecond(long amount) =>
        _covered > TimeSpan.Zero && _covered >= shortestForRates ? amount / _covered.TotalSeconds : null;

    private void Count(Slot slot, int sign)
    {
        _covered += sign * slot.Length;
        _selfOfAllNs += sign * slot.SelfOfAllNs;
        if (slot.Row is not { } row)
            return;

        Calls += sign * row.Calls;
        Errors += sign * row.Errors;
        if (row.Time is { } time)
        {
            _totalNs += sign * time.TotalNs;
            _selfNs += sign * time.SelfNs;
            foreach ((int index, long count) in BucketLists.Read(time.Buckets))
                _times.Add(index, sign * count);
        }

        if (row.Allocated is { } allocated)
        {
            _allocatedBytes += sign * allocated.TotalBytes;
            _measuredCalls += sign * allocated.MeasuredCalls;
        }

        ThresholdCounts.Add(_violations, row, sign);
    }

    /// <summary>Only when what leaves was the most: nearly never.</summary>
    private void FindExtremes()
    {
        _longest = _largest = null;
        Widen(_latest.Row);
        foreach (Slot slot in _past)
            Widen(slot.Row);
    }

    private void Widen(MethodSnapshot? row)
    {
        if (row?.Time is { } time && !(_longest >= time.MaxNs))
            _longest = time.MaxNs;
        if (row?.Allocated is { } allocated && !(_largest >= allocated.MaxBytes))
            _largest = allocated.MaxBytes;
    }
}
