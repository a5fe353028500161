namespace PerfGen.Monitoring.History.Writing;

/// <summary>How a writer reaches its files.</summary>
internal class HistoryFiles
{
    public static HistoryFiles OnDisk { get; } = new();

    /// <summary>A segment at its end, made when it is missing. Every write goes to the operating system at once.</summary>
    /// <exception cref="IOException">It cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be opened.</exception>
    public virtual Stream OpenAtEnd(string path)
    {
        var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        stream.Position = stream.Length;
        return stream;
    }
}
