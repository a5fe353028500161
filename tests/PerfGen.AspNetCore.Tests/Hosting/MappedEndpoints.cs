using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace PerfGen.AspNetCore.Tests.Hosting;

/// <summary>What was mapped, as the routing sees it.</summary>
internal static class MappedEndpoints
{
    /// <summary>Method and path under the mapped one, such as <c>GET methods/{name}</c>; the files of the page and the rest left out.</summary>
    public static IReadOnlyList<(string Method, string Path)> Of(LiveHost host, string pattern = "perfgen") =>
    [
        .. host.Application.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith(pattern, StringComparison.Ordinal))
            .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["*"])
                .Select(method => (method, endpoint.RoutePattern.RawText!.TrimStart('/')[pattern.Length..].TrimStart('/'))))
            .Where(static endpoint => endpoint.method is not ("HEAD" or "*")),
    ];

    /// <summary>A path that answers, for a template.</summary>
    public static string Concrete(string path) => path.Replace("{name}", "Shop.Orders.Place", StringComparison.Ordinal);
}
