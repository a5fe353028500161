using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace PerfGen.AspNetCore.Endpoints;

/// <summary>
/// The page and its files, each at an address of its own, so that no path is ever looked up. Browsers keep them and ask
/// whether they changed.
/// </summary>
internal static class PageEndpoints
{
    public static void Map(ResourceMap map)
    {
        foreach ((string path, PageFile file) in PageFiles.All)
        {
            if (path == PageFiles.Index)
                map.Read("", context => EndsWithSlash(context) ? WriteAsync(context, file) : Redirect(context));
            else
                map.Read(path, context => WriteAsync(context, file));
        }
    }

    private static bool EndsWithSlash(HttpContext context) =>
        (context.Request.PathBase + context.Request.Path).Value is { } path && path.EndsWith('/');

    /// <summary>
    /// The page's addresses are relative to its own, which must end with a slash. So is this one: a proxy may have taken off what
    /// the browser put before it.
    /// </summary>
    private static Task Redirect(HttpContext context)
    {
        string path = (context.Request.PathBase + context.Request.Path).ToUriComponent();
        string last = path[(path.LastIndexOf('/') + 1)..];
        context.Response.StatusCode = StatusCodes.Status302Found;
        // The dot keeps a name with a colon from being read as a scheme.
        context.Response.Headers.Location = $"./{last}/{context.Request.QueryString.ToUriComponent()}";
        return Task.CompletedTask;
    }

    private static Task WriteAsync(HttpContext context, PageFile file)
    {
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.ETag = file.ETag;
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(new EntityTagHeaderValue(file.ETag), useStrongComparison: false)))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        return Answers.WriteAsync(context, file.ContentType, file.Content);
    }
}
