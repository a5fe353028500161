using System.Net;
using Microsoft.AspNetCore.Http;

namespace PerfGen.AspNetCore.Safety;

/// <summary>
/// Host names that no one else's page can take. Where no policy guards what changes, a page of any site could have its own name
/// point at this machine and be taken for the dashboard: so the name in the request must be localhost or an address.
/// </summary>
internal static class LocalNames
{
    public static string? Refusal(HostString host) => IsLocal(host.Host)
        ? null
        : "Without a policy changes are taken at localhost or at an address only; open the dashboard there, or set ChangePolicy in AddPerfGenLive.";

    private static bool IsLocal(string name) =>
        name.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || IPAddress.TryParse(name.Trim('[', ']'), out _);
}
