using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using PerfGen.Benchmarks.Overhead;

namespace PerfGen.Benchmarks;

/// <summary>The least that any profiler of time and memory must do: read the clock and the allocation counter twice.</summary>
internal readonly struct Floor<TBody> : ICall
    where TBody : struct, ICall
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Call(int value)
    {
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        int result = TBody.Call(value);
        Kept.Number = Stopwatch.GetTimestamp() - start + (GC.GetAllocatedBytesForCurrentThread() - bytes);
        return result;
    }
}

/// <summary>What people write by hand around a method, into an instrument that somebody listens to or nobody.</summary>
internal readonly struct IntoHistogram<TBody, TInstrument> : ICall
    where TBody : struct, ICall
    where TInstrument : struct, IInstrument
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Call(int value)
    {
        long start = Stopwatch.GetTimestamp();
        try
        {
            return TBody.Call(value);
        }
        finally
        {
            TInstrument.Record(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
    }
}

internal interface IInstrument
{
    static abstract void Record(double milliseconds);
}

/// <summary>Nobody listens, so nothing is recorded.</summary>
internal readonly struct Unheard : IInstrument
{
    private static readonly Histogram<double> _histogram = new Meter("unheard").CreateHistogram<double>("call.duration", "ms");

    public static void Record(double milliseconds) => _histogram.Record(milliseconds);
}

/// <summary>A listener in the program adds up, for all threads.</summary>
internal readonly struct Listened : IInstrument
{
    private static readonly Histogram<double> _histogram = new Meter("listened").CreateHistogram<double>("call.duration", "ms");

    private static long _microseconds;

    static Listened() => Kept.Reference = Listen();

    public static void Record(double milliseconds) => _histogram.Record(milliseconds);

    private static MeterListener Listen()
    {
        var listener = new MeterListener();
        listener.SetMeasurementEventCallback<double>(static (_, value, _, _) => Interlocked.Add(ref _microseconds, (long)(value * 1_000)));
        listener.EnableMeasurementEvents(_histogram);
        return listener;
    }
}
