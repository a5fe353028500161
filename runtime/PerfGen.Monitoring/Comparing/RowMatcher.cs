using System.IO.Enumeration;
using PerfGen.Monitoring.Comparing.Sides;

namespace PerfGen.Monitoring.Comparing;

/// <summary>Finds each row's counterpart on the other side.</summary>
internal static class RowMatcher
{
    /// <summary>
    /// By name and job. Where a name has one job on each side they belong together whatever they are called: the job's id changes with
    /// every setting.
    /// </summary>
    /// <param name="before">One side.</param>
    /// <param name="after">The other.</param>
    /// <param name="filter">Keeps names that contain it or, with <c>*</c> and <c>?</c>, match it; null keeps all.</param>
    public static IEnumerable<(string Name, Series? Before, Series? After)> Match(Side before, Side after, string? filter)
    {
        ILookup<string, Series> later = after.Rows.Values.ToLookup(static row => row.Key.Name);
        ILookup<string, Series> earlier = before.Rows.Values.ToLookup(static row => row.Key.Name);
        bool profiles = before.Kind != SideKind.Benchmarks;
        foreach (string name in before.Rows.Keys.Concat(after.Rows.Keys).Select(static key => key.Name).Distinct().Where(name => IsKept(name, filter)))
        {
            Series[] first = [.. earlier[name]], second = [.. later[name]];
            if (!profiles && first.Length <= 1 && second.Length <= 1)
            {
                yield return (name, first.Length > 0 ? first[0] : null, second.Length > 0 ? second[0] : null);
                continue;
            }

            foreach (RowKey key in first.Concat(second).Select(static row => row.Key).Distinct())
                yield return (key.ToString(), before.Rows.GetValueOrDefault(key), after.Rows.GetValueOrDefault(key));
        }
    }

    private static bool IsKept(string name, string? filter) => filter is null
        || (filter.AsSpan().ContainsAny('*', '?')
            ? FileSystemName.MatchesSimpleExpression(filter, name)
            : name.Contains(filter, StringComparison.OrdinalIgnoreCase));
}
