using System.Security.Cryptography;
using System.Text;

namespace PerfGen.Build.Rendering;

/// <summary>The page's style sheet and script, from the folder Page.</summary>
internal static class PageParts
{
    public static string Style { get; } = Read("report.css");

    public static string Script { get; } = Read("report.js");

    /// <summary>What a content security policy calls a script: no other may run.</summary>
    public static string Hash(string script)
    {
        using var sha = SHA256.Create();
        return $"sha256-{Convert.ToBase64String(sha.ComputeHash(Encoding.UTF8.GetBytes(script)))}";
    }

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(PageParts).Assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd().Replace("\r\n", "\n");
    }
}
