namespace PerfGen.Recording;

/// <summary>What makes two probes the same series, whichever assembly made them.</summary>
/// <param name="Kind">What is measured.</param>
/// <param name="Name">The full name.</param>
/// <param name="Signature">The parameter types.</param>
/// <param name="Labels">Key and value of each label, as <see cref="LabelSet"/> writes them; empty without labels.</param>
/// <param name="Caller">The calling member; empty unless callers are told apart.</param>
internal readonly record struct ProbeIdentity(ProbeKind Kind, string Name, string Signature, string Labels = "", string Caller = "") : IComparable<ProbeIdentity>
{
    /// <summary>Ordinal, in the order of the parameters.</summary>
    public int CompareTo(ProbeIdentity other)
    {
        int kind = Kind.CompareTo(other.Kind);
        return kind != 0 ? kind
            : string.CompareOrdinal(Name, other.Name) is not 0 and var name ? name
            : string.CompareOrdinal(Signature, other.Signature) is not 0 and var signature ? signature
            : string.CompareOrdinal(Labels, other.Labels) is not 0 and var labels ? labels
            : string.CompareOrdinal(Caller, other.Caller);
    }
}
