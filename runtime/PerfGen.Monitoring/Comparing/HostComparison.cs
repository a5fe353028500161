using PerfGen.Monitoring.Comparing.Sides;

namespace PerfGen.Monitoring.Comparing;

/// <summary>Whether both sides ran in one place.</summary>
/// <param name="Differences">One phrase each, such as <c>processor: A, then B</c>.</param>
/// <param name="ObjectsMayDiffer">Whether even allocated bytes need not be equal: another runtime or another architecture.</param>
internal sealed record HostComparison(IReadOnlyList<string> Differences, bool ObjectsMayDiffer)
{
    public bool Same => Differences.Count == 0;

    public static HostComparison Of(Side before, Side after)
    {
        var differences = new List<string>();
        bool objects = false;
        foreach (string fact in before.Hosts.Concat(after.Hosts).SelectMany(static host => host.Facts.Keys).Distinct())
        {
            string[] first = Values(before, fact), second = Values(after, fact);
            if (first.Length == 0 || second.Length == 0 || first.SequenceEqual(second))
                continue;

            differences.Add($"{fact}: {string.Join(" and ", first)}, then {string.Join(" and ", second)}");
            objects |= fact is HostIdentity.Runtime or HostIdentity.Architecture;
        }

        return new HostComparison(differences, objects);
    }

    private static string[] Values(Side side, string fact) =>
        [.. side.Hosts.Select(host => host.Facts.GetValueOrDefault(fact, "")).Where(static value => value.Length > 0).Distinct().Order(StringComparer.Ordinal)];
}
