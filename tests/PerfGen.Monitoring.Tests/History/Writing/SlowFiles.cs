using PerfGen.Monitoring.History.Writing;

namespace PerfGen.Monitoring.Tests.History.Writing;

/// <summary>Files that are written piece by piece, so that whoever ends the process nearly always does it in the middle of a line.</summary>
internal sealed class SlowFiles : HistoryFiles
{
    private const int Piece = 512;
    private const int SpinsAfterAPiece = 12_000;

    public override Stream OpenAtEnd(string path) => new Pieces(base.OpenAtEnd(path));

    private sealed class Pieces(Stream file) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => true;

        public override long Length => file.Length;

        public override long Position { get => file.Position; set => file.Position = value; }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            for (; buffer.Length > Piece; buffer = buffer[Piece..])
            {
                file.Write(buffer[..Piece]);
                Thread.SpinWait(SpinsAfterAPiece);
            }

            file.Write(buffer);
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override int Read(byte[] buffer, int offset, int count) => file.Read(buffer, offset, count);

        public override long Seek(long offset, SeekOrigin origin) => file.Seek(offset, origin);

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Flush() => file.Flush();

        protected override void Dispose(bool disposing)
        {
            file.Dispose();
            base.Dispose(disposing);
        }
    }
}
