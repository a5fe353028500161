using Microsoft.AspNetCore.Http;
using PerfGen.AspNetCore.Contract;
using PerfGen.AspNetCore.Safety;

namespace PerfGen.AspNetCore.Endpoints;

/// <summary>The orders that rows can be asked for in: largest first, names from A to Z; a minus sign in front turns it round.</summary>
internal static class RowSort
{
    private static readonly Dictionary<string, Func<MethodRow, double?>> _numbers = new(StringComparer.Ordinal)
    {
        ["score"] = static row => row.Score,
        ["callsPerSecond"] = static row => row.CallsPerSecond,
        ["errorsPerSecond"] = static row => row.ErrorsPerSecond,
        ["errorRate"] = static row => row.ErrorRate,
        ["p50Ns"] = static row => row.P50Ns,
        ["p95Ns"] = static row => row.P95Ns,
        ["p99Ns"] = static row => row.P99Ns,
        ["meanNs"] = static row => row.MeanNs,
        ["maxNs"] = static row => row.MaxNs,
        ["selfShare"] = static row => row.SelfShare,
        ["allocatedBytesPerSecond"] = static row => row.AllocatedBytesPerSecond,
        ["allocatedBytesPerCall"] = static row => row.AllocatedBytesPerCall,
        ["waitShare"] = static row => row.WaitShare,
        ["calls"] = static row => row.Calls,
        ["errors"] = static row => row.Errors,
    };

    /// <summary>The names that are known.</summary>
    public static IEnumerable<string> Names => _numbers.Keys.Append("name");

    /// <summary>Rows of an unknown value come last either way. The sort is stable, and the rows come worst first.</summary>
    public static IEnumerable<MethodRow> By(string? order, IEnumerable<MethodRow> rows)
    {
        if (order is null)
            return rows;

        bool turned = order[0] == '-';
        string name = turned ? order[1..] : order;
        if (name == "name")
            return turned ? rows.OrderByDescending(static row => row.Name, StringComparer.Ordinal) : rows.OrderBy(static row => row.Name, StringComparer.Ordinal);
        if (!_numbers.TryGetValue(name, out Func<MethodRow, double?>? number))
            throw new RefusedRequestException(StatusCodes.Status400BadRequest, $"sort is not known; it may be {string.Join(", ", Names)}, each with a minus sign in front to turn it round.");

        IOrderedEnumerable<MethodRow> known = rows.OrderBy(row => number(row) is null);
        return turned ? known.ThenBy(number) : known.ThenByDescending(number);
    }
}
