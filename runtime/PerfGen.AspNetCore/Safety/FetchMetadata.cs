using Microsoft.AspNetCore.Http;

namespace PerfGen.AspNetCore.Safety;

/// <summary>
/// Browsers say on whose behalf they ask. What a page of another site asks for is refused, even where the application opens
/// itself to such pages (CORS); following a link to the dashboard is not a page's request but its reader's. Whoever is no browser says nothing and
/// passes: nobody else's cookies are at stake.
/// </summary>
internal static class FetchMetadata
{
    public static string? Refusal(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is not ("cross-site" or "same-site"))
            return null;

        bool follows = HttpMethods.IsGet(request.Method) && request.Headers["Sec-Fetch-Mode"] == "navigate";
        return follows ? null : "This is for pages of its own site, not for those of another.";
    }
}
