using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using PerfGen;

namespace Quickstart;

/// <summary>One number per passage of the shortest length, the same for the same tokens.</summary>
internal static class Fingerprints
{
    [Profile]
    internal static ulong[] Compute(Token[] tokens)
    {
        ulong[] fingerprints = new ulong[Math.Max(0, tokens.Length - Passage.ShortestLength + 1)];
        for (int start = 0; start < fingerprints.Length; start++)
        {
            string passage = string.Join(' ', tokens.Skip(start).Take(Passage.ShortestLength).Select(static token => token.Text));
            byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(passage));
            fingerprints[start] = BinaryPrimitives.ReadUInt64LittleEndian(hash);
        }

        return fingerprints;
    }
}
