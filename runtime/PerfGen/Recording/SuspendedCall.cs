namespace PerfGen.Recording;

/// <summary>What is known of an asynchronous call when it returns its task and leaves its first thread.</summary>
/// <param name="Probe">The series.</param>
/// <param name="Start">When it was called, in clock ticks.</param>
/// <param name="ActiveTicks">Its time on the first thread.</param>
/// <param name="SelfTicks">The same, without profiled callees.</param>
internal readonly record struct SuspendedCall(Probe Probe, long Start, long ActiveTicks, long SelfTicks)
{
    /// <summary>Records the call on the thread where it completed. What it allocated is not known.</summary>
    public unsafe void Complete(Outcome outcome)
    {
        long elapsed = Math.Max(ActiveTicks, Clock.Now() - Start);
        Cell* cell = Recorder.CellOf(Probe);
        if (!new CallRecord(elapsed, SelfTicks, Bytes: 0, outcome).TryWriteTo(cell, Probe))
            return;

        cell->WaitTicks += elapsed - ActiveTicks;
        cell->UnknownAllocations++;
    }
}
