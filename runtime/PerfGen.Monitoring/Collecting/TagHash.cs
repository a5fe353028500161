using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PerfGen.Monitoring.Collecting;

/// <summary>A hash of tags that does not depend on their order, and makes no string of them.</summary>
internal static class TagHash
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    /// <summary>Nobody outside can know which label values collide.</summary>
    private static readonly ulong _seed = (ulong)Random.Shared.NextInt64();

    public static int Of(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        ulong sum = 0;
        foreach (ref readonly KeyValuePair<string, object?> tag in tags)
        {
            // Keys of one instrument are few: their length and ends tell them apart, mostly.
            string key = tag.Key ?? "";
            ulong hash = key.Length == 0 ? 0 : (ulong)key.Length << 32 | (uint)key[0] << 16 | key[^1];
            hash = Mix(hash ^ Value(tag.Value));
            sum += hash;
        }

        return (int)(sum >> 32);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Value(object? value) =>
        value is string text ? Text(text) : value is null ? 1 : (uint)value.GetHashCode();

    private static ulong Text(string text)
    {
        ulong hash = _seed ^ (ulong)text.Length;
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(text.AsSpan());
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
            hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes));

        ulong rest = 0;
        foreach (byte one in bytes)
            rest = rest << 8 | one;
        return Mix(hash ^ rest);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong value)
    {
        value *= Multiplier;
        return value ^ (value >> 29);
    }
}
