using System.Runtime.CompilerServices;
using PerfGen.Monitoring.Metrics;

namespace PerfGen.Monitoring.Collecting;

/// <summary>
/// What the threads of one stripe have recorded into one series. A spinning lock of one interlocked instruction guards it, held for
/// some ten instructions by a writer and for a copy by the reader.
/// </summary>
internal sealed class MeasurementCell
{
    private int _busy;
    private OctaveCounts _counts = new();

    /// <summary>Values at or below each advised bound and above the one before; null without advice.</summary>
    private readonly long[]? _advised;

    private readonly double[]? _bounds;

#pragma warning disable CS0169, IDE0051 // It keeps cells of different threads out of one pair of cache lines.
    private readonly Padding _padding;
#pragma warning restore CS0169, IDE0051

    public MeasurementCell(double[]? bounds)
    {
        _bounds = bounds;
        _advised = bounds is null ? null : new long[bounds.Length];
    }

    /// <summary>Measurements; written under the lock, readable without: a hint whether anything has changed.</summary>
    public long Count { get; private set; }

    public double Sum { get; private set; }

    public double Min { get; private set; } = double.PositiveInfinity;

    public double Max { get; private set; } = double.NegativeInfinity;

    public ref readonly OctaveCounts Counts => ref _counts;

    public ReadOnlySpan<long> Advised => _advised;

    /// <summary>Adds to a sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(double amount)
    {
        Enter();
        Sum += amount;
        Count++;
        Exit();
    }

    /// <summary>Adds a value to a distribution.</summary>
    /// <exception cref="OutOfMemoryException">There was no memory for a new octave; nothing has changed.</exception>
    public void Record(double value)
    {
        int index = FloatingLogLinear.IndexOf(value);
        Enter();
        try
        {
            _counts.Add(index);
            Sum += value;
            Count++;
            if (value < Min)
                Min = value;
            if (value > Max)
                Max = value;
            if (_bounds is { } bounds)
                CountAdvised(bounds, value);
        }
        finally
        {
            Exit();
        }
    }

    /// <summary>Waits until no writer is inside. Never throws.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Enter()
    {
        if (Interlocked.Exchange(ref _busy, 1) != 0)
            Wait();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Exit() => Volatile.Write(ref _busy, 0);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Wait()
    {
        var spinner = new SpinWait();
        do
            spinner.SpinOnce();
        while (Volatile.Read(ref _busy) != 0 || Interlocked.Exchange(ref _busy, 1) != 0);
    }

    private void CountAdvised(double[] bounds, double value)
    {
        int low = 0, high = bounds.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (value <= bounds[middle])
                high = middle;
            else
                low = middle + 1;
        }

        if (low < bounds.Length)
            _advised![low]++;
    }

    [InlineArray(16)]
    private struct Padding
    {
        private long _word;
    }
}
