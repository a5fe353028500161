using PerfGen.Monitoring.History.Format;

namespace PerfGen.Monitoring.History.Reading;

/// <summary>
/// The whole lines of a file, also while it is being written: what follows the last newline is torn, or not there yet, and is
/// none. Not safe for concurrent use.
/// </summary>
internal sealed class LineReader(Stream stream, DamagedLines damaged) : IDisposable
{
    /// <summary>No writer writes such a line; what has none that is shorter is not a history.</summary>
    private const int LongestLine = 256 << 20;

    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private int _searched;

    /// <summary>Opens a segment for reading. It may be deleted meanwhile: null when it already was.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static LineReader? Open(string path, DamagedLines damaged)
    {
        try
        {
            return new LineReader(OpenStream(path), damaged);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    public static FileStream OpenStream(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);

    /// <summary>The next line without its newline, valid until the next call; false at the end.</summary>
    public bool TryRead(out ReadOnlySpan<byte> line)
    {
        while (true)
        {
            int newline = _buffer.AsSpan(_searched, _end - _searched).IndexOf((byte)'\n');
            if (newline >= 0)
            {
                line = _buffer.AsSpan(_start, _searched + newline - _start);
                _start = _searched += newline + 1;
                return true;
            }

            _searched = _end;
            if (!Fill())
            {
                line = default;
                return false;
            }
        }
    }

    public void Dispose() => stream.Dispose();

    private bool Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end, _searched) = (0, _end - _start, _searched - _start);
        }

        if (_end == _buffer.Length)
        {
            if (_buffer.Length >= LongestLine)
            {
                damaged.Add();
                return false;
            }

            Array.Resize(ref _buffer, _buffer.Length * 4);
        }

        int read = stream.Read(_buffer.AsSpan(_end));
        _end += read;
        return read > 0;
    }
}
