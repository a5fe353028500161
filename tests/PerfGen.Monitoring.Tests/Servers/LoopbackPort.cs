using System.Net;
using System.Net.Sockets;

namespace PerfGen.Monitoring.Tests.Servers;

/// <summary>Ports on loopback for servers that cannot choose one themselves.</summary>
internal static class LoopbackPort
{
    /// <summary>A port that nobody listened on a moment ago. Somebody else may be quicker to take it: start the server again then.</summary>
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
