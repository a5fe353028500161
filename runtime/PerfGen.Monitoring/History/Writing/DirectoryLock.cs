using System.Globalization;

namespace PerfGen.Monitoring.History.Writing;

/// <summary>
/// One writer per folder. The operating system holds the lock for the open file and takes it back when the process ends,
/// however it ends: the file that stays behind locks nothing.
/// </summary>
internal sealed class DirectoryLock : IDisposable
{
    private const string LockName = "writer.lock";
    private const string OwnerName = "writer.txt";

    private readonly FileStream _file;

    private DirectoryLock(FileStream file) => _file = file;

    /// <exception cref="HistoryInUseException">Another writer has it.</exception>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public static DirectoryLock Take(string directory)
    {
        string path = Path.Combine(directory, LockName);
        var taken = new DirectoryLock(Open(path, directory));
        try
        {
            // For whoever comes second to read; the lock itself cannot be, everywhere.
            File.WriteAllText(Path.Combine(directory, OwnerName), string.Create(CultureInfo.InvariantCulture, $"process {Environment.ProcessId} on {Environment.MachineName}"));
            return taken;
        }
        catch
        {
            taken.Dispose();
            throw;
        }
    }

    public void Dispose() => _file.Dispose();

    private static FileStream Open(string path, string directory)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException error) when (IsSharingViolation(error))
        {
            throw new HistoryInUseException($"{OwnerOf(directory)} writes it already; give each process a folder of its own", error);
        }
    }

    /// <summary>ERROR_SHARING_VIOLATION, and EWOULDBLOCK of Linux and of macOS.</summary>
    private static bool IsSharingViolation(IOException error) =>
        error.GetType() == typeof(IOException) && (error.HResult & 0xFFFF) is 32 or 11 or 35;

    private static string OwnerOf(string directory)
    {
        try
        {
            string owner = File.ReadAllText(Path.Combine(directory, OwnerName)).Trim();
            return owner.Length == 0 ? "another process" : owner;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return "another process";
        }
    }
}

/// <summary>Another writer has the folder.</summary>
internal sealed class HistoryInUseException(string message, Exception inner) : IOException(message, inner);
