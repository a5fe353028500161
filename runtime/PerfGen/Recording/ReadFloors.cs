namespace PerfGen.Recording;

/// <summary>
/// The most that readings of one probe have shown of each value that is a difference, such as the calls within a limit. Whoever
/// collects counters takes one that falls for a process that began anew. Not safe for concurrent use.
/// </summary>
internal sealed class ReadFloors
{
    private long[] _floors = [];

    /// <summary>The value, or what was shown before where that is more.</summary>
    public long Raise(int place, long value)
    {
        if (place >= _floors.Length)
            Array.Resize(ref _floors, place + 1);
        return _floors[place] = Math.Max(_floors[place], value);
    }
}
