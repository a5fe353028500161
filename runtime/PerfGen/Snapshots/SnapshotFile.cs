namespace PerfGen.Snapshots;

/// <summary>Snapshots on disk.</summary>
public static class SnapshotFile
{
    /// <summary>
    /// Writes the JSON form, whole or not at all: into a temporary file beside it first, which then takes its place. Missing
    /// folders are made.
    /// </summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Write(Snapshot snapshot, string path)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        string target = Path.GetFullPath(path);
        if (Directory.Exists(target))
            throw new IOException("it is a folder");

        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        // Of this call alone: several threads, and containers whose processes have the same id, may write to one place.
        string temporary = $"{target}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (FileStream stream = File.Create(temporary))
                SnapshotJson.Write(snapshot, stream);
            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>Reads a snapshot that was written by <see cref="Write"/> or at the end of a process.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="FormatException">It is not a snapshot, or one of another version; the message says which.</exception>
    public static Snapshot Read(string path) => Snapshot.Parse(File.ReadAllText(path));
}
