namespace PerfGen.Monitoring.Statements;

/// <summary>
/// A request by its method, host and path: <c>GET https://shop/orders/?</c>. What identifies something is <c>?</c>; queries, fragments and
/// credentials are not kept.
/// </summary>
internal static class RequestText
{
    private const int LongestWord = 40;

    public static string Normalize(string method, string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? uri))
            return $"{method} ?";

        IEnumerable<string> segments = uri.AbsolutePath.Split('/').Select(static segment => Identifies(segment) ? "?" : segment);
        return $"{method} {uri.Scheme}://{uri.Authority}{string.Join('/', segments)}";
    }

    private static bool Identifies(string segment) =>
        segment.Length > LongestWord || (segment.Count(char.IsAsciiDigit) > segment.Length / 3.0 && !IsVersion(segment)) || segment.Contains('@', StringComparison.Ordinal)
        || segment.Contains('%', StringComparison.Ordinal) || (segment.Length >= 16 && segment.All(char.IsAsciiHexDigit)) || Guid.TryParse(segment, out _);

    /// <summary>As in <c>/v2/orders</c>.</summary>
    private static bool IsVersion(string segment) => segment.Length is 2 or 3 && segment[0] == 'v' && segment.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
}
