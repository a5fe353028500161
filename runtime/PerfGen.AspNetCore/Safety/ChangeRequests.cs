using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace PerfGen.AspNetCore.Safety;

/// <summary>
/// Tells a change that was meant from one that a page of another site makes a browser send, cookies included: forms and links
/// cannot carry a header of their own, and scripts of other sites may not send one without being allowed to, which they never are.
/// </summary>
internal static class ChangeRequests
{
    public const string Header = "X-PerfGen";

    /// <summary>Status and sentence; null when it may pass.</summary>
    public static (int Status, string Sentence)? Refusal(HttpRequest request)
    {
        if (request.Headers[Header] != "1")
            return (StatusCodes.Status403Forbidden, $"A change needs the header {Header}: 1.");
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type) || !type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
            return (StatusCodes.Status400BadRequest, "A change is JSON: send the header Content-Type: application/json.");
        return null;
    }
}
