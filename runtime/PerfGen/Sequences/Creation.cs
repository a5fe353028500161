using PerfGen.Recording;

namespace PerfGen.Sequences;

/// <summary>
/// What a method did before it returned a sequence whose work is done later. It belongs to the first enumeration; any thread may
/// begin that one.
/// </summary>
internal struct Creation(SequenceTotals totals)
{
    private int _taken;

    public SequenceTotals Take() => Interlocked.Exchange(ref _taken, 1) == 0 ? totals : default;
}
