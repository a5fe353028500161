namespace PerfGen.Monitoring.Host.Linux;

/// <summary>Small files that may not be there, or not for us.</summary>
internal static class TextFile
{
    /// <summary>Null where it cannot be read.</summary>
    public static string? Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
