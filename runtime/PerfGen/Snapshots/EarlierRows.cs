using PerfGen.Recording;

namespace PerfGen.Snapshots;

/// <summary>
/// Finds the rows of an earlier snapshot, each where it is expected: both are in one order, and a series that came in between is the only
/// surprise. Used for one pass.
/// </summary>
internal struct EarlierRows(IReadOnlyList<MethodSnapshot> rows)
{
    private int _next;
    private Dictionary<ProbeIdentity, MethodSnapshot>? _byIdentity;

    /// <summary>The row of the same series; null where there is none.</summary>
    public MethodSnapshot? Find(MethodSnapshot later)
    {
        if (_next < rows.Count && rows[_next].IsSameSeries(later))
            return rows[_next++];

        _byIdentity ??= rows.ToDictionary(static row => row.Identity);
        return _byIdentity.GetValueOrDefault(later.Identity);
    }
}
