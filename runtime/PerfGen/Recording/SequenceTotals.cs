namespace PerfGen.Recording;

/// <summary>What the steps of one enumeration took together. Used by one thread at a time, in place.</summary>
internal struct SequenceTotals
{
    private long _elapsed;
    private long _self;
    private long _waited;
    private long _bytes;
    private bool _suspended;
    private bool _recorded;

    /// <summary>A step that ran on one thread from beginning to end, or the first part of one that was suspended.</summary>
    public void Add(long elapsed, long self, long bytes)
    {
        _elapsed += elapsed;
        _self += self;
        _bytes += bytes;
    }

    /// <summary>The rest of a step that was suspended; what it allocated is not known.</summary>
    public void AddWait(long ticks)
    {
        _elapsed += ticks;
        _waited += ticks;
        _suspended = true;
    }

    /// <summary>Records the enumeration as one call; once.</summary>
    public unsafe void Record(Probe probe, Outcome outcome)
    {
        if (_recorded)
            return;

        _recorded = true;
        Cell* cell = Recorder.CellOf(probe);
        long unknown = _suspended ? 1 : 0;
        cell->UnknownAllocations += unknown;
        if (new CallRecord(_elapsed, _self, _suspended ? 0 : _bytes, outcome).TryWriteTo(cell, weight: 1, leaves: false))
            cell->WaitTicks += _waited;
        else
            cell->UnknownAllocations -= unknown;
    }
}
