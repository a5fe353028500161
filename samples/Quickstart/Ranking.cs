using PerfGen;

namespace Quickstart;

internal static class Ranking
{
    /// <summary>The heaviest items first; ties in the order of their names, or parallel runs would print them differently.</summary>
    [Profile]
    internal static IReadOnlyList<T> Top<T>(IEnumerable<T> items, int count, Func<T, int> weight, Func<T, string> name) =>
        [.. items.OrderByDescending(weight).ThenBy(name, StringComparer.Ordinal).Take(count)];
}
