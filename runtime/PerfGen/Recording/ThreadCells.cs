using PerfGen.Thresholds;

namespace PerfGen.Recording;

/// <summary>
/// Everything one thread records, and the native memory it lives in. Handed to another thread once its own has ended and its
/// values were folded into the probes' retired totals.
/// </summary>
internal sealed unsafe class ThreadCells
{
    private const int FirstTableLength = 64;

    private static long _tenures;

    /// <summary>The calling thread's cells; null until it enters its first profiled call.</summary>
    [ThreadStatic]
    public static ThreadCells? Current;

    /// <summary>Held while another thread reads, so that replaced windows are not reused under it. Writers never wait for it.</summary>
    private readonly Lock _reading = new();

    private Thread _owner = Thread.CurrentThread;
    private HotState* _state;

    public Arena Arena { get; } = new();

    public HotState* State => _state;

    /// <summary>The innermost call that is tracked and running on the owning thread, which alone uses it.</summary>
    public CallFrame? Innermost { get; set; }

    /// <summary>Which time of tracking <see cref="Innermost"/> is of.</summary>
    public int TrackingGeneration { get; set; }

    public bool OwnerHasEnded => !_owner.IsAlive;

    /// <summary>Gives empty cells to the calling thread.</summary>
    /// <exception cref="OutOfMemoryException">The system has no memory left.</exception>
    public void Adopt()
    {
        _state = (HotState*)Arena.Allocate(sizeof(HotState));
        _state->Tenure = Interlocked.Increment(ref _tenures);
        _owner = Thread.CurrentThread;
        Innermost = null;
    }

    /// <summary>The owning thread's cell for a probe, whether the recording path may see it or not; null where there is none.</summary>
    public Cell* Find(int probeId) => probeId < _state->TableLength ? _state->Cells[probeId] : null;

    /// <summary>The owning thread meets a probe for the first time.</summary>
    /// <exception cref="OutOfMemoryException">The system has no memory left.</exception>
    public Cell* AddCell(Probe probe)
    {
        if (probe.Id >= _state->TableLength)
            GrowTable(probe.Id);

        int above = probe.Thresholds.Length * Threshold.Counted;
        var cell = (Cell*)Arena.Allocate(sizeof(Cell) + above * sizeof(long));
        Cell.Initialize(cell, _state, probe.Id, probe.LimitTicks, probe.LimitBytes, probe.Sampling);
        cell->AboveCount = above;
        Volatile.Write(ref *(nint*)(_state->Cells + probe.Id), (nint)cell);

        // Whoever switches tracking on sets its flag before it looks at the cells: one of both sees the other.
        Interlocked.MemoryBarrier();
        if (CallTracking.IsOn)
            cell->LimitTicks = CallTracking.NoTime;
        return cell;
    }

    /// <summary>Reuses a replaced window, unless someone may be reading it; then it stays until the thread ends.</summary>
    public void FreeUnlessBeingRead(BucketWindow* window)
    {
        if (window == LostState.EmptyWindow || !_reading.TryEnter())
            return;

        Arena.Free(window, window->ByteSize);
        _reading.Exit();
    }

    /// <summary>Adds what the thread has recorded so far to the totals of each probe. Any thread.</summary>
    public void AddTo(Func<int, ProbeTotals> totalsOf)
    {
        lock (_reading)
        {
            // The table is replaced as a whole and its length published after it: read them in the opposite order.
            int count = Volatile.Read(ref _state->TableLength);
            var cells = (Cell**)Volatile.Read(ref *(nint*)&_state->Cells);
            for (int id = 0; id < count; id++)
            {
                var cell = (Cell*)Volatile.Read(ref *(nint*)(cells + id));
                if (cell != null)
                    totalsOf(id).Add(cell);
            }
        }
    }

    /// <summary>
    /// Adds what the thread has recorded so far for one probe; false where it has not met it. Any thread; the recorder does not fold
    /// the thread meanwhile, so that a cell stays where it is.
    /// </summary>
    public bool TryAddTo(ProbeTotals totals, int probeId)
    {
        if (probeId >= Volatile.Read(ref _state->TableLength))
            return false;

        var cells = (Cell**)Volatile.Read(ref *(nint*)&_state->Cells);
        var cell = (Cell*)Volatile.Read(ref *(nint*)(cells + probeId));
        if (cell == null)
            return false;

        lock (_reading)
            totals.Add(cell);
        return true;
    }

    /// <summary>Makes each call of the thread show itself, or lets all pass again. The recorder's lists are locked: the thread's memory stays.</summary>
    public void SetTracked(bool tracked, Func<int, Probe> probeOf)
    {
        int length = Volatile.Read(ref _state->TableLength);
        var cells = (Cell**)Volatile.Read(ref *(nint*)&_state->Cells);
        for (int id = 0; id < length; id++)
        {
            var cell = (Cell*)Volatile.Read(ref *(nint*)(cells + id));
            if (cell != null && cell->ProbeId > 0)
                Volatile.Write(ref cell->LimitTicks, tracked ? CallTracking.NoTime : probeOf(cell->ProbeId).LimitTicks);
        }

        Volatile.Write(ref _state->CellCount, tracked ? 0 : Volatile.Read(ref _state->TableLength));
    }

    /// <summary>Empties the cells of a thread that has ended.</summary>
    public void Clear()
    {
        lock (_reading)
            Arena.Reset();
    }

    private void GrowTable(int id)
    {
        int length = Math.Max(FirstTableLength, (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)id + 1));
        var table = (Cell**)Arena.Allocate(length * sizeof(Cell*));
        new ReadOnlySpan<nint>(_state->Cells, _state->TableLength).CopyTo(new Span<nint>(table, length));

        // The old table is left to the arena: a reader may still hold it, and tables double, so it is at most as large again.
        Volatile.Write(ref *(nint*)&_state->Cells, (nint)table);
        Volatile.Write(ref _state->TableLength, length);
        Volatile.Write(ref _state->CellCount, length);
        Interlocked.MemoryBarrier();
        if (CallTracking.IsOn)
            Volatile.Write(ref _state->CellCount, 0);
    }
}
