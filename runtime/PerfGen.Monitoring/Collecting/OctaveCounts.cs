using System.Runtime.CompilerServices;
using PerfGen.Monitoring.Metrics;

namespace PerfGen.Monitoring.Collecting;

/// <summary>
/// The counters of one histogram on the scale of <see cref="FloatingLogLinear"/>: sixteen for each power of two that was met, and
/// nothing for the others. Mutable: used in place, by one thread at a time.
/// </summary>
internal struct OctaveCounts
{
    private long[]?[] _octaves;
    private int _first;

    public OctaveCounts() => _octaves = [];

    /// <summary>Zeros lie a thousand octaves from most values, so they have a counter of their own.</summary>
    public long Zeros { get; private set; }

    public readonly int FirstOctave => _first;

    public readonly ReadOnlySpan<long[]?> Octaves => _octaves;

    /// <exception cref="OutOfMemoryException">There was no memory for a new octave; nothing has changed.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int index)
    {
        int position = index / FloatingLogLinear.BucketsPerOctave - _first;
        if ((uint)position < (uint)_octaves.Length && _octaves[position] is { } counts)
            counts[index % FloatingLogLinear.BucketsPerOctave]++;
        else
            AddFirst(index);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddFirst(int index)
    {
        if (index == FloatingLogLinear.Zero)
        {
            Zeros++;
            return;
        }

        int octave = index / FloatingLogLinear.BucketsPerOctave;
        var counts = new long[FloatingLogLinear.BucketsPerOctave];
        counts[index % FloatingLogLinear.BucketsPerOctave] = 1;
        if (_octaves.Length == 0)
            (_first, _octaves) = (octave, new long[]?[1]);
        else if ((uint)(octave - _first) >= (uint)_octaves.Length)
            Reach(octave);
        _octaves[octave - _first] = counts;
    }

    private void Reach(int octave)
    {
        int first = Math.Min(_first, octave), end = Math.Max(_first + _octaves.Length, octave + 1);
        var wider = new long[]?[end - first];
        _octaves.CopyTo(wider, _first - first);
        (_first, _octaves) = (first, wider);
    }
}
