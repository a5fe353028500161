namespace PerfGen.Build.Manifests;

/// <summary>What names a series in manifests and snapshots. A scope has no signature.</summary>
internal sealed record SeriesName(string Name, string Signature) : IComparable<SeriesName>
{
    public bool IsScope => Signature.Length == 0;

    public int CompareTo(SeriesName? other) =>
        string.CompareOrdinal(Name, other?.Name) is not 0 and var order ? order : string.CompareOrdinal(Signature, other?.Signature);
}
