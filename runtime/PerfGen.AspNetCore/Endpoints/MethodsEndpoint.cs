using Microsoft.AspNetCore.Http;
using PerfGen.AspNetCore.Contract;
using PerfGen.AspNetCore.Json;
using PerfGen.AspNetCore.Live;
using PerfGen.AspNetCore.Safety;

namespace PerfGen.AspNetCore.Endpoints;

/// <summary><c>methods?sort=&amp;filter=&amp;skip=&amp;take=</c>: rows, sorted and filtered, a page at a time.</summary>
internal static class MethodsEndpoint
{
    private const int DefaultTake = 100;
    private const int MaxTake = 2000;

    public static void Map(ResourceMap map, LiveParts parts) => map.Read(
        "methods",
        context => Answers.WriteAsync(context, Answer(context, parts.State.View), LiveJsonContext.Default.MethodsAnswer),
        new TokenBucket(burst: 50, perSecond: 20, parts.Time));

    private static MethodsAnswer Answer(HttpContext context, LiveView view)
    {
        IEnumerable<MethodRow> rows = view.Rows;
        if (QueryValues.Text(context, "filter") is { } filter)
            rows = rows.Where(row => Matches(row, filter));
        MethodRow[] matching = [.. RowSort.By(QueryValues.Text(context, "sort"), rows)];
        int skip = QueryValues.Number(context, "skip", 0, int.MaxValue, 0);
        int take = QueryValues.Number(context, "take", 0, MaxTake, DefaultTake);
        return new MethodsAnswer(view.Now, matching.Length, [.. matching.Skip(skip).Take(take)]);
    }

    /// <summary>Somewhere in name, signature, file, caller or labels, without regard to case.</summary>
    private static bool Matches(MethodRow row, string text) =>
        Has(row.Name, text)
        || Has(row.Signature, text)
        || Has(row.File, text)
        || (row.Caller is { } caller && Has(caller, text))
        || row.Labels?.Any(label => Has($"{label.Key}={label.Value}", text)) == true;

    private static bool Has(string where, string text) => where.Contains(text, StringComparison.OrdinalIgnoreCase);
}
