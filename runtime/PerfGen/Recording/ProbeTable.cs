namespace PerfGen.Recording;

/// <summary>Probes by their dense ids. One thread adds at a time; any thread reads, without waiting.</summary>
internal sealed class ProbeTable
{
    private Probe[] _probes = new Probe[64];
    private int _count;

    public int Count => Volatile.Read(ref _count);

    public Probe this[int id] => Volatile.Read(ref _probes)[id];

    public void Add(Probe probe)
    {
        if (_count == _probes.Length)
        {
            var larger = new Probe[_count * 2];
            _probes.CopyTo(larger, 0);
            Volatile.Write(ref _probes, larger);
        }

        _probes[_count] = probe;
        Volatile.Write(ref _count, _count + 1);
    }

    /// <summary>Those from an id on; a copy.</summary>
    public Probe[] From(int id)
    {
        int count = Count;
        return Volatile.Read(ref _probes)[id..count];
    }
}
