using PerfGen;

namespace Quickstart;

/// <summary>Reads text files, and refuses what is none.</summary>
internal static class SourceReader
{
    private const int LargestFile = 4 * 1024 * 1024;
    private const int BinaryProbe = 8 * 1024;

    [Profile]
    internal static async ValueTask<string> ReadAsync(string path)
    {
        // The length of a link is its own, not that of the file it leads to.
        var file = (FileInfo)(File.ResolveLinkTarget(path, returnFinalTarget: true) ?? new FileInfo(path));

        // A named pipe has no length either, and would be waited for.
        if (file.Length == 0)
            return "";
        if (file.Length > LargestFile)
            throw new InvalidDataException("larger than 4 MB");

        byte[] bytes = await File.ReadAllBytesAsync(path);
        return bytes.AsSpan(0, Math.Min(bytes.Length, BinaryProbe)).Contains((byte)0)
            ? throw new InvalidDataException("binary")
            : Decode(bytes);
    }

    private static string Decode(byte[] bytes)
    {
        using var reader = new StreamReader(new MemoryStream(bytes));
        return reader.ReadToEnd();
    }
}
