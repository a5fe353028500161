using PerfGen.Histograms;
using PerfGen.Thresholds;

namespace PerfGen.Recording;

/// <summary>The sum of the cells of one probe, over threads. Not safe for concurrent use.</summary>
internal sealed unsafe class ProbeTotals
{
    private long[] _above = [];
    private int _aboveCount;

    public BucketCounts Times { get; } = new();
    public BucketCounts Sizes { get; } = new();
    public long TotalTicks { get; private set; }
    public long SelfTicks { get; private set; }
    public long WaitTicks { get; private set; }
    public long MinTicks { get; private set; } = long.MaxValue;
    public long MaxTicks { get; private set; }
    public long AllocatedBytes { get; private set; }
    public long MaxBytes { get; private set; }
    public long Errors { get; private set; }
    public long Cancelled { get; private set; }
    public long UnknownAllocations { get; private set; }

    /// <summary>Calls whose allocation is known; set by <see cref="Settle"/>.</summary>
    public long MeasuredAllocations { get; private set; }

    /// <summary>Calls above each counted limit, threshold by threshold; empty without thresholds.</summary>
    public Span<long> Above => _above.AsSpan(0, _aboveCount);

    /// <summary>Calls that sampling let pass, and those it timed; both 0 where every call is timed.</summary>
    public long Untimed { get; private set; }

    /// <inheritdoc cref="Untimed"/>
    public long Timed { get; private set; }

    /// <summary>
    /// All calls. The sum of the buckets is smaller by what the last timed call has not accounted for yet and, where a call was
    /// recorded between the readings, larger by that; neither ever shrinks, so the larger one does not.
    /// </summary>
    public long Calls => Math.Max(Untimed + Timed, Times.Total);

    public long TimedCalls => Timed == 0 ? Times.Total : Timed;

    /// <summary>Adds a cell that its thread may be writing: each value is read once, and none is torn.</summary>
    /// <remarks>
    /// Parts are read before the whole that the owner writes first: a row never has more errors than calls, nor more self time
    /// than time. Extremes are read after the buckets that they clip. What the owner writes before the call itself is read
    /// after it, so that the calls that are left when it is taken off are never too many; see <see cref="Settle"/>.
    /// </remarks>
    public void Add(Cell* cell)
    {
        Errors += Volatile.Read(ref cell->Errors);
        Cancelled += Volatile.Read(ref cell->Cancelled);
        Untimed += Volatile.Read(ref cell->Untimed);
        Timed += Volatile.Read(ref cell->Timed);
        WaitTicks += Volatile.Read(ref cell->WaitTicks);
        SelfTicks += Volatile.Read(ref cell->SelfTicks);
        Add(Times, (BucketWindow*)Volatile.Read(ref *(nint*)&cell->Times));
        TotalTicks += Volatile.Read(ref cell->TotalTicks);
        MinTicks = Math.Min(MinTicks, Volatile.Read(ref cell->MinTicks));
        MaxTicks = Math.Max(MaxTicks, Volatile.Read(ref cell->MaxTicks));
        UnknownAllocations += Volatile.Read(ref cell->UnknownAllocations);
        Add(Sizes, (BucketWindow*)Volatile.Read(ref *(nint*)&cell->Sizes));
        AllocatedBytes += Volatile.Read(ref cell->AllocatedBytes);
        MaxBytes = Math.Max(MaxBytes, Volatile.Read(ref cell->MaxBytes));
        AddAbove(cell);
    }

    /// <summary>
    /// Settles what follows from differences: of the calls that were just being written some were left out, and no reading may show
    /// fewer than an earlier one did. When nothing is being recorded, all is exact.
    /// </summary>
    public void Settle(ReadFloors floors)
    {
        long calls = Times.Total, sized = Sizes.Total;
        MeasuredAllocations = sized + floors.Raise(0, calls - UnknownAllocations - sized);
        for (int limit = 0; limit < Above.Length; limit++)
        {
            long known = limit % Threshold.Counted == Threshold.Bytes ? MeasuredAllocations : calls;
            Above[limit] = known - floors.Raise(1 + limit, known - Above[limit]);
        }
    }

    /// <summary>Adds what ended threads had recorded.</summary>
    public void Add(ProbeTotals other)
    {
        Times.Add(other.Times);
        Sizes.Add(other.Sizes);
        TotalTicks += other.TotalTicks;
        SelfTicks += other.SelfTicks;
        WaitTicks += other.WaitTicks;
        MinTicks = Math.Min(MinTicks, other.MinTicks);
        MaxTicks = Math.Max(MaxTicks, other.MaxTicks);
        AllocatedBytes += other.AllocatedBytes;
        MaxBytes = Math.Max(MaxBytes, other.MaxBytes);
        Errors += other.Errors;
        Cancelled += other.Cancelled;
        UnknownAllocations += other.UnknownAllocations;
        Untimed += other.Untimed;
        Timed += other.Timed;
        for (int limit = 0; limit < other._aboveCount; limit++)
            AboveOf(other._aboveCount)[limit] += other._above[limit];
    }

    /// <summary>Begins anew, for another probe, and keeps the memory.</summary>
    public void Clear()
    {
        Times.Clear();
        Sizes.Clear();
        TotalTicks = SelfTicks = WaitTicks = MaxTicks = AllocatedBytes = MaxBytes = Errors = Cancelled = UnknownAllocations = Untimed = Timed = MeasuredAllocations = 0;
        MinTicks = long.MaxValue;
        _aboveCount = 0;
    }

    private void AddAbove(Cell* cell)
    {
        for (int limit = 0; limit < cell->AboveCount; limit++)
            AboveOf(cell->AboveCount)[limit] += Volatile.Read(ref Cell.Above(cell)[limit]);
    }

    private long[] AboveOf(int count)
    {
        if (_aboveCount >= count)
            return _above;

        if (_above.Length < count)
            Array.Resize(ref _above, count);
        Array.Clear(_above, _aboveCount, count - _aboveCount);
        _aboveCount = count;
        return _above;
    }

    private static void Add(BucketCounts counts, BucketWindow* window)
    {
        int length = window->Length;
        for (int position = 0; position < length; position++)
            counts.Add(window->First + position, BucketWindow.CountAt(window, position));
    }
}
