using System.Globalization;

namespace PerfGen.Build.Manifests;

/// <summary>A place in the source: path relative to the project, line and column from 1; column 0 is a whole line.</summary>
internal sealed record SourcePlace(string File, int Line, int Column) : IComparable<SourcePlace>
{
    public int CompareTo(SourcePlace? other)
    {
        if (other is null)
            return 1;
        int order = string.CompareOrdinal(File, other.File);
        if (order == 0)
            order = Line.CompareTo(other.Line);
        return order == 0 ? Column.CompareTo(other.Column) : order;
    }

    public override string ToString() => $"{File}:{Line.ToString(CultureInfo.InvariantCulture)}";
}
