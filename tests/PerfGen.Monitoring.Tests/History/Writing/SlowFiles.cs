using PerfGen.Monitoring.History.Writing;

namespace PerfGen.Monitoring.Tests.History.Writing;

/// <summary>Files that are written piece by piece, so that whoever ends the process nearly always does it in the middle of a line.</summary>
internal sealed class SlowFiles : HistoryFiles
{
    private const int Piece = 512;
    private const int SpinsAfterAPiece = 12_000;

    public override Stream OpenAtEnd(string path) => new Pieces(base.OpenAtEnd(path));

    private sealed class Pieces(Stream file) : PassingStream(file)
    {
        public override void Write(ReadOnlySpan<byte> buffer)
        {
            for (; buffer.Length > Piece; buffer = buffer[Piece..])
            {
                base.Write(buffer[..Piece]);
                Thread.SpinWait(SpinsAfterAPiece);
            }

            base.Write(buffer);
        }
    }
}
