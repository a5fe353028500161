using System.Security.Cryptography;
using System.Text;
using PerfGen.Recording;

namespace PerfGen.AspNetCore.Live;

/// <summary>Ids of series for addresses: the same in every process and every version of the program.</summary>
internal static class MethodIds
{
    private const int Bytes = 8;

    /// <summary>16 hexadecimal digits of the SHA-256 of what identifies the series.</summary>
    public static string Of(ProbeIdentity series)
    {
        byte[] identity = Encoding.UTF8.GetBytes($"{series.Kind}\0{series.Name}\0{series.Signature}\0{series.Labels}\0{series.Caller}");
        return Convert.ToHexStringLower(SHA256.HashData(identity).AsSpan(0, Bytes));
    }
}
