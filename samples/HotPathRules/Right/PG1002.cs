using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace HotPathRules.Right;

/// <summary>A series per address that anybody asks for.</summary>
public sealed class PG1002(RequestDelegate next)
{
    private static readonly Meter _meter = new("HotPathRules");
    private static readonly Counter<int> _calls = _meter.CreateCounter<int>("calls");

    public Task InvokeAsync(HttpContext context)
    {
        _calls.Add(1, new KeyValuePair<string, object?>("path", (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "unmatched"));
        return next(context);
    }

    public static string Describe(RouteEndpoint endpoint) => $"{endpoint.RoutePattern.RawText}";
}
