using PerfGen.Monitoring.Comparing.Sides;
using PerfGen.Monitoring.Statistics;

namespace PerfGen.Monitoring.Comparing;

/// <summary>Names the profiled method behind a change of a benchmark's time.</summary>
internal static class Causes
{
    /// <summary>A method that explains less of the change is not its cause.</summary>
    private const double SmallestPart = 0.3;

    public static MethodChange? Of(Series before, Series after)
    {
        if (before.Methods.Count == 0 || after.Methods.Count == 0 || before.TypicalNs is not { } first || after.TypicalNs is not { } second)
            return null;

        Dictionary<string, double> earlier = SelfTimes(before), later = SelfTimes(after);
        double change = second - first;
        MethodChange[] candidates =
        [
            .. earlier.Keys.Union(later.Keys)
                .Select(name => new MethodChange(name, earlier.GetValueOrDefault(name), later.GetValueOrDefault(name)))
                .OrderByDescending(candidate => (candidate.AfterNs - candidate.BeforeNs) * Math.Sign(change)),
        ];
        return candidates is [var cause, ..] && (cause.AfterNs - cause.BeforeNs) / change >= SmallestPart ? cause : null;
    }

    /// <summary>Self time per operation of each method, the median over the runs.</summary>
    private static Dictionary<string, double> SelfTimes(Series series) => series.Methods
        .SelectMany(static methods => methods)
        .GroupBy(static method => method.Name)
        .ToDictionary(static group => group.Key, static group => Quantiles.Median(group.Select(static method => method.SelfNsPerOperation)));
}
