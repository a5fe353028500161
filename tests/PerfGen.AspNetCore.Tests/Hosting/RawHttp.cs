using System.Net.Sockets;
using System.Text;

namespace PerfGen.AspNetCore.Tests.Hosting;

/// <summary>Requests byte by byte as they are written, for what an HTTP client would put right before sending it.</summary>
internal static class RawHttp
{
    /// <summary>The whole answer, head and body. The request is given the host's name and asks for the connection to be closed.</summary>
    public static async Task<string> SendAsync(Uri address, string requestLine, string headers = "", string body = "")
    {
        using TcpClient client = await ConnectAsync(address, requestLine, "Connection: close\r\n" + headers, body);
        using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        return await reader.ReadToEndAsync(patience.Token);
    }

    /// <summary>A connection whose answer is for the caller to read, or not to.</summary>
    public static async Task<TcpClient> ConnectAsync(Uri address, string requestLine, string headers = "", string body = "", int? receiveBuffer = null)
    {
        var client = new TcpClient();
        // A small one is soon full, and the server then has to keep what it sends.
        if (receiveBuffer is { } size)
            client.ReceiveBufferSize = size;
        await client.ConnectAsync(address.Host, address.Port);
        await client.GetStream().WriteAsync(Encoding.Latin1.GetBytes($"{requestLine} HTTP/1.1\r\nHost: localhost\r\n{headers}\r\n{body}"));
        return client;
    }

    public static int StatusOf(string answer) => int.Parse(answer.AsSpan(9, 3), System.Globalization.CultureInfo.InvariantCulture);
}
