using PerfGen.Recording;

namespace PerfGen.Snapshots;

/// <summary>Rows in ordinal order of kind, name, signature, labels and caller.</summary>
internal sealed class RowOrder : IComparer<MethodSnapshot>
{
    public static readonly RowOrder Instance = new();

    public int Compare(MethodSnapshot? x, MethodSnapshot? y)
    {
        ProbeIdentity a = x!.Identity, b = y!.Identity;
        int kind = a.Kind.CompareTo(b.Kind);
        return kind != 0 ? kind
            : string.CompareOrdinal(a.Name, b.Name) is not 0 and var name ? name
            : string.CompareOrdinal(a.Signature, b.Signature) is not 0 and var signature ? signature
            : string.CompareOrdinal(a.Labels, b.Labels) is not 0 and var labels ? labels
            : string.CompareOrdinal(a.Caller, b.Caller);
    }
}
