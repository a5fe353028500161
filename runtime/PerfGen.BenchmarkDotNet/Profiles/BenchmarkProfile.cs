using PerfGen.Snapshots;

namespace PerfGen.BenchmarkDotNet.Profiles;

/// <summary>What one benchmark's measured iterations recorded, over all its launches.</summary>
/// <param name="Methods">Worst self time first.</param>
/// <param name="Operations">The benchmark's operations behind it.</param>
/// <param name="Launches">The processes behind it.</param>
internal sealed record BenchmarkProfile(IReadOnlyList<MethodProfile> Methods, long Operations, int Launches)
{
    /// <summary>Limits that were broken, with the method they stand on.</summary>
    public IEnumerable<(MethodProfile Method, ThresholdResult Limit)> BrokenThresholds =>
        from method in Methods
        from limit in method.Row.Thresholds ?? []
        where limit.Exceeded
        select (method, limit);

    public static BenchmarkProfile Of(Snapshot snapshot, long operations, int launches)
    {
        double self = Math.Max(1, snapshot.Methods.Sum(static row => (double)(row.Time?.SelfNs ?? 0)));
        return new BenchmarkProfile(
            [
                .. snapshot.Methods
                    .OrderByDescending(static row => row.Time?.SelfNs ?? 0)
                    .ThenBy(static row => row.Name, StringComparer.Ordinal)
                    .Select(row => new MethodProfile(
                        row,
                        row.Calls / (double)operations,
                        (row.Time?.SelfNs ?? 0) / (double)operations,
                        (row.Time?.SelfNs ?? 0) / self,
                        row.Allocated is { } known && known.MeasuredCalls >= row.TimedCalls ? known.TotalBytes / (double)operations : null)),
            ],
            operations,
            launches);
    }
}
