namespace PerfGen.Monitoring.History.Format;

/// <summary>Counts the whole lines that could not be used. Any thread.</summary>
internal sealed class DamagedLines
{
    private long _count;

    public long Count => Interlocked.Read(ref _count);

    public void Add() => Interlocked.Increment(ref _count);
}
