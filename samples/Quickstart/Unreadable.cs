namespace Quickstart;

/// <summary>A file or folder that was left out of the findings, and why.</summary>
internal sealed record Unreadable(string Name, string Reason)
{
    internal static bool IsCause(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or InvalidDataException;

    // The messages of the system repeat the full path, which the findings already name.
    internal static Unreadable Because(string name, Exception cause) => new(name, cause switch
    {
        FileNotFoundException or DirectoryNotFoundException => "not found",
        UnauthorizedAccessException => "access denied",
        _ => cause.Message,
    });
}
