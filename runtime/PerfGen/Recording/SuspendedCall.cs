namespace PerfGen.Recording;

/// <summary>What is known of an asynchronous call when it returns its task and leaves its first thread.</summary>
/// <param name="Probe">The series.</param>
/// <param name="Start">When it was called, in clock ticks.</param>
/// <param name="ActiveTicks">Its time on the first thread.</param>
/// <param name="SelfTicks">The same, without profiled callees.</param>
/// <param name="Weight">How many calls it stands for; 0 when it is not timed, and only counted if it fails.</param>
/// <param name="Frame">The call itself, while calls are tracked; else null.</param>
internal readonly record struct SuspendedCall(Probe Probe, long Start, long ActiveTicks, long SelfTicks, long Weight, CallFrame? Frame = null)
{
    /// <summary>Waits for what stands behind a value task; a source may be asked only once, so the caller gets one of ours.</summary>
    public static ValueTask Observe(ValueTask task, in SuspendedCall call)
    {
        if (ValueTaskParts.SourceOf(in task) is not Task underlying)
            return MeasuredSource.Wrap(task, call);

        AsyncCall.Observe(underlying, call);
        return task;
    }

    /// <inheritdoc cref="Observe(ValueTask, in SuspendedCall)"/>
    public static ValueTask<T> Observe<T>(ValueTask<T> task, in SuspendedCall call)
    {
        if (ValueTaskParts<T>.SourceOf(in task) is not Task underlying)
            return MeasuredSource<T>.Wrap(task, call);

        AsyncCall.Observe(underlying, call);
        return task;
    }

    /// <summary>Records the call on the thread where it completed. What it allocated is not known.</summary>
    public unsafe void Complete(Outcome outcome)
    {
        Cell* cell = Recorder.CellOf(Probe);
        if (Frame is { } frame)
            CallTracking.End(frame, Clock.Now() - Start);
        if (Weight == 0)
        {
            if (outcome != Outcome.Returned)
                Cell.RecordOutcome(cell, outcome);
            return;
        }

        long elapsed = Math.Max(ActiveTicks, Clock.Now() - Start);
        cell->UnknownAllocations += Weight;
        if (!new CallRecord(elapsed, SelfTicks, Bytes: 0, outcome).TryWriteTo(cell, Weight, leaves: false))
        {
            cell->UnknownAllocations -= Weight;
            return;
        }

        cell->WaitTicks += (elapsed - ActiveTicks) * Weight;
        Sampler.Learn(cell, elapsed, SelfTicks);
    }
}
