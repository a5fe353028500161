using System.Globalization;
using PerfGen;

namespace BeforeAfter;

/// <summary>Sums up the lines of a web server's log, such as <c>10.0.0.7 GET /orders/17 200 5123</c>.</summary>
public static class AccessLog
{
    [Profile]
    public static Dictionary<string, long> BytesByPath(IReadOnlyList<string> lines)
    {
        var totals = new Dictionary<string, long>();
        foreach (string line in lines)
        {
            Request request = Parse(line);
            if (request.Status == 200)
                Add(totals, request);
        }

        return totals;
    }

    [Profile]
    private static Request Parse(string line) => Versions.IsAfter ? ParseSpans(line) : ParseSplit(line);

    /// <summary>The first version: an array and five strings for each line, of which one is needed.</summary>
    private static Request ParseSplit(string line)
    {
        string[] fields = line.Split(' ');
        return new Request(fields[2], int.Parse(fields[3], CultureInfo.InvariantCulture), long.Parse(fields[4], CultureInfo.InvariantCulture));
    }

    /// <summary>The second: fields are looked at where they stand; the path alone becomes a string.</summary>
    private static Request ParseSpans(string line)
    {
        ReadOnlySpan<char> rest = line;
        rest = rest[(rest.IndexOf(' ') + 1)..];
        rest = rest[(rest.IndexOf(' ') + 1)..];
        int path = rest.IndexOf(' ');
        ReadOnlySpan<char> numbers = rest[(path + 1)..];
        int status = numbers.IndexOf(' ');
        return new Request(rest[..path].ToString(), int.Parse(numbers[..status], provider: CultureInfo.InvariantCulture), long.Parse(numbers[(status + 1)..], provider: CultureInfo.InvariantCulture));
    }

    [Profile]
    private static void Add(Dictionary<string, long> totals, Request request) =>
        totals[request.Path] = totals.GetValueOrDefault(request.Path) + request.Bytes;

    internal readonly record struct Request(string Path, int Status, long Bytes);
}
