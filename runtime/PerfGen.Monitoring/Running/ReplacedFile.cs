namespace PerfGen.Monitoring.Running;

/// <summary>A file that readers always find whole.</summary>
internal static class ReplacedFile
{
    /// <summary>
    /// Writes a file of its own beside the one that it then becomes; its name ends differently, so that whoever looks for the one's
    /// ending passes it by. Missing folders are made.
    /// </summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        string target = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        string temporary = $"{target}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (FileStream stream = File.Create(temporary))
                write(stream);
            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
