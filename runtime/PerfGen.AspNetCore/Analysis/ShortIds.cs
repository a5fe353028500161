using System.Security.Cryptography;
using System.Text;

namespace PerfGen.AspNetCore.Analysis;

/// <summary>Ids for what has none of its own: the same as long as what it is made of is the same.</summary>
internal static class ShortIds
{
    public static string Of(params ReadOnlySpan<string> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts))).AsSpan(0, 6));
}
