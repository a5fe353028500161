using System.Globalization;
using System.Text;

namespace PerfGen.AspNetCore.Streaming;

/// <summary>
/// Server-sent events as the HTML standard writes them. JSON has no line breaks, so the data is one line.
/// </summary>
internal static class SseText
{
    /// <summary>A comment, which keeps the connection and is otherwise ignored.</summary>
    public static byte[] Heartbeat { get; } = [.. ": heartbeat\n\n"u8];

    /// <summary>How long a browser waits before it connects again.</summary>
    public static byte[] Retry { get; } = [.. "retry: 2000\n\n"u8];

    public static byte[] Event(string name, long id, ReadOnlySpan<byte> json)
    {
        byte[] head = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"event: {name}\nid: {id}\ndata: "));
        return [.. head, .. json, .. "\n\n"u8];
    }
}
