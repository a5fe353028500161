using System.Reflection;
using System.Security.Cryptography;

namespace PerfGen.AspNetCore.Endpoints;

/// <summary>The files of the page, from the assembly; a file that is no text or image a page needs is not there.</summary>
internal static class PageFiles
{
    /// <summary>The page itself.</summary>
    public const string Index = "index.html";

    private const string Folder = "Dashboard/";

    private static readonly Dictionary<string, string> _types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".txt"] = "text/plain; charset=utf-8",
        [".json"] = "application/json; charset=utf-8",
    };

    private static readonly Lazy<IReadOnlyDictionary<string, PageFile>> _all = new(Read);

    /// <summary>By path under the page, such as <c>js/table.js</c>.</summary>
    public static IReadOnlyDictionary<string, PageFile> All => _all.Value;

    public static byte[] Resource(string name)
    {
        using Stream stream = typeof(PageFiles).Assembly.GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static Dictionary<string, PageFile> Read()
    {
        Assembly assembly = typeof(PageFiles).Assembly;
        var files = new Dictionary<string, PageFile>(StringComparer.Ordinal);
        foreach (string name in assembly.GetManifestResourceNames())
        {
            if (name.StartsWith(Folder, StringComparison.Ordinal) && _types.TryGetValue(Path.GetExtension(name), out string? type))
                files.Add(name[Folder.Length..], PageFile.Of(type, Resource(name)));
        }

        return files;
    }
}

/// <summary>A file with what a browser asks about it; the tag is quoted.</summary>
internal sealed record PageFile(string ContentType, ReadOnlyMemory<byte> Content, string ETag)
{
    public static PageFile Of(string contentType, byte[] content) =>
        new(contentType, content, $"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 12))}\"");
}
