using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace PerfGen.Monitoring.History.Format;

/// <summary>
/// A line is a JSON object whose last property is the CRC-32C of everything before it. Without the newline it is torn; with
/// another checksum it is damaged. After the machine stopped, a file may be longer than what reached it: zeros, or an older
/// page in the middle, which a newline alone would not tell.
/// </summary>
internal static class LineFrame
{
    private const int ChecksumDigits = 8;

    private static ReadOnlySpan<byte> Prefix => ",\"crc32c\":\""u8;

    private static ReadOnlySpan<byte> Suffix => "\"}"u8;

    /// <summary>Closes the object that begins at <paramref name="start"/> and ends the stream: with its checksum, and the newline.</summary>
    public static void Close(MemoryStream lines, int start)
    {
        lines.SetLength(lines.Length - 1);
        uint checksum = Checksum(lines.GetBuffer().AsSpan(start, (int)lines.Length - start));
        lines.Position = lines.Length;
        lines.Write(Prefix);
        lines.Write(Encoding.ASCII.GetBytes(checksum.ToString("x8", CultureInfo.InvariantCulture)));
        lines.Write(Suffix);
        lines.WriteByte((byte)'\n');
    }

    /// <summary>Whether a line, without its newline, is what was written.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> line)
    {
        int body = line.Length - Prefix.Length - ChecksumDigits - Suffix.Length;
        return body > 0
            && line[body..].StartsWith(Prefix)
            && line.EndsWith(Suffix)
            && uint.TryParse(line.Slice(body + Prefix.Length, ChecksumDigits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint expected)
            && Checksum(line[..body]) == expected;
    }

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        uint crc = uint.MaxValue;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (byte last in bytes)
            crc = BitOperations.Crc32C(crc, last);
        return ~crc;
    }
}
