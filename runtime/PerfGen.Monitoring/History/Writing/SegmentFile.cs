namespace PerfGen.Monitoring.History.Writing;

/// <summary>
/// A segment that is being written. It only ever grows: what a killed writer left half is closed, so that it is a damaged line
/// and not the beginning of the next. Not safe for concurrent use.
/// </summary>
internal sealed class SegmentFile : IDisposable
{
    private readonly Stream _stream;
    private readonly bool _toDisk;

    public SegmentFile(Stream stream, bool toDisk)
    {
        _stream = stream;
        _toDisk = toDisk;
        // The space: a line that lacked nothing but its newline was not there for any reader, and is not to come back.
        if (_stream.Length > 0 && !EndsWithNewline())
            _stream.Write(" \n"u8);
    }

    public long Length => _stream.Length;

    /// <summary>Whole lines. When it returns they are the operating system's or, if asked for, on the disk.</summary>
    /// <exception cref="IOException">They could not be written, or not all of them.</exception>
    public void Append(ReadOnlySpan<byte> lines)
    {
        _stream.Write(lines);
        if (_toDisk && _stream is FileStream file)
            file.Flush(flushToDisk: true);
    }

    public void Dispose() => _stream.Dispose();

    private bool EndsWithNewline()
    {
        _stream.Position = _stream.Length - 1;
        return _stream.ReadByte() == '\n';
    }
}
