using PerfGen.Monitoring.History.Format;

namespace PerfGen.Monitoring.History.Reading;

/// <summary>The points of segments, one decoded at a time.</summary>
internal static class SegmentPoints
{
    /// <summary>The points of one segment in their order.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="FormatException">It was written by a later version.</exception>
    public static IEnumerable<StoredPoint> Of(Segment segment, Func<PointHead, bool> wanted, bool withValues, DamagedLines damaged)
    {
        using LineReader? lines = LineReader.Open(segment.Path, damaged);
        if (lines is null)
            yield break;

        foreach (StoredPoint point in Of(lines, segment.Level, wanted, withValues, damaged))
            yield return point;
    }

    /// <summary>The same of a segment that is open.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="FormatException">It was written by a later version.</exception>
    public static IEnumerable<StoredPoint> Of(LineReader lines, HistoryLevel level, Func<PointHead, bool> wanted, bool withValues, DamagedLines damaged)
    {
        var decoder = new PointDecoder(level, damaged);
        while (Next(lines, decoder, wanted, withValues, out StoredPoint? point))
        {
            if (point is { } found)
                yield return found;
        }
    }

    /// <summary>A level's points after a number, in the order in which they were written.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="FormatException">A file was written by a later version.</exception>
    public static IEnumerable<StoredPoint> After(long number, IReadOnlyList<Segment> segments, DamagedLines damaged)
    {
        for (int i = 0; i < segments.Count; i++)
        {
            bool allBefore = i + 1 < segments.Count && segments[i + 1].FirstNumber <= number + 1;
            if (allBefore)
                continue;

            foreach (StoredPoint point in Of(segments[i], head => head.N > number, withValues: true, damaged))
                yield return point;
        }
    }

    private static bool Next(LineReader lines, PointDecoder decoder, Func<PointHead, bool> wanted, bool withValues, out StoredPoint? point)
    {
        point = null;
        if (!lines.TryRead(out ReadOnlySpan<byte> line))
            return false;

        point = decoder.Read(line, wanted, withValues);
        return true;
    }
}
