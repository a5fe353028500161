using PerfGen.Monitoring.History.Writing;

namespace PerfGen.Monitoring.Tests.History.Writing;

/// <summary>A disk with so many bytes left: what still fits of a write is written, then it fails, as the operating system does it.</summary>
internal sealed class QuotaFiles(long left) : HistoryFiles
{
    public long Left { get; set; } = left;

    public override Stream OpenAtEnd(string path) => new Limited(base.OpenAtEnd(path), this);

    private sealed class Limited(Stream file, QuotaFiles quota) : PassingStream(file)
    {
        public override void Write(ReadOnlySpan<byte> buffer)
        {
            int fitting = (int)Math.Min(quota.Left, buffer.Length);
            quota.Left -= fitting;
            base.Write(buffer[..fitting]);
            if (fitting < buffer.Length)
                throw new IOException("No space left on device");
        }
    }
}
