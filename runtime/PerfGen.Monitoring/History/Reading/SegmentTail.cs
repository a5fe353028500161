using PerfGen.Monitoring.History.Format;

namespace PerfGen.Monitoring.History.Reading;

/// <summary>Finds the last point of a segment from its end, without reading the rest.</summary>
internal static class SegmentTail
{
    private const int FirstWindow = 64 * 1024;

    /// <summary>Null when it holds no whole point, or is gone.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static PointHead? LastPoint(string path)
    {
        FileStream stream;
        try
        {
            stream = LineReader.OpenStream(path);
        }
        catch (FileNotFoundException)
        {
            return null;
        }

        using (stream)
        {
            long length = stream.Length;
            for (long window = FirstWindow; ; window *= 8)
            {
                bool whole = window >= length;
                byte[] bytes = new byte[whole ? length : window];
                stream.Position = length - bytes.Length;
                int read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
                if (LastIn(bytes.AsSpan(0, read), fromStart: whole) is { } last)
                    return last;
                if (whole)
                    return null;
            }
        }
    }

    private static PointHead? LastIn(ReadOnlySpan<byte> bytes, bool fromStart)
    {
        int end = bytes.LastIndexOf((byte)'\n');
        while (end > 0)
        {
            int before = bytes[..end].LastIndexOf((byte)'\n');
            if (before < 0 && !fromStart)
                return null;
            if (PointDecoder.HeadOf(bytes[(before + 1)..end]) is { } head)
                return head;
            end = before;
        }

        return null;
    }
}
