using PerfGen.AspNetCore.Contract;
using PerfGen.Monitoring.Alerts;
using PerfGen.Snapshots;
using PerfGen.Thresholds;

namespace PerfGen.AspNetCore.Live;

/// <summary>
/// The limits of the rows as they are now: those of <c>[Threshold]</c>, and those that alerting was given while the program ran, which
/// stand in the place of an attribute's with the same what and severity. Immutable.
/// </summary>
internal sealed class LimitBook
{
    /// <summary>Percentiles, means and error rates of fewer calls are chance, and break no limit; alerting, which looks at a longer time, may.</summary>
    public const int FewestCalls = 10;

    private readonly ILookup<string, ThresholdOverride> _byName;
    private readonly ThresholdOverride[] _byPrefix;

    public LimitBook(IReadOnlyList<ThresholdOverride> overrides)
    {
        _byName = overrides.Where(static limit => !limit.Method.EndsWith('*')).ToLookup(static limit => limit.Method);
        _byPrefix = [.. overrides.Where(static limit => limit.Method.EndsWith('*'))];
    }

    /// <summary>Holds a row against its limits; null without any.</summary>
    public IReadOnlyList<MethodLimit>? Judge(MethodRow row, MethodSnapshot total, LiveMethod method, CallSums sums)
    {
        ThresholdOverride[] overrides = Of(total);
        if (total.Thresholds is null && overrides.Length == 0)
            return null;

        var judged = new List<MethodLimit>();
        foreach (ThresholdResult declared in total.Thresholds ?? [])
        {
            if (!overrides.Any(limit => limit.What == declared.What && limit.Severity == declared.Severity))
                judged.Add(Judged(declared.What, declared.Limit, declared.Severity, method.IsBrokenPerCall(declared), row, sums));
        }

        foreach (ThresholdOverride limit in overrides)
        {
            if (limit.Limit is { } value)
                judged.Add(Judged(limit.What, value, limit.Severity, null, row, sums) with { IsOverride = true });
        }

        return judged.Count == 0 ? null : judged;
    }

    private static MethodLimit Judged(string what, double limit, Severity severity, bool? brokenPerCall, MethodRow row, CallSums sums)
    {
        double? actual = Actual(what, row, sums);
        bool exceeded = what is ThresholdKinds.MaxNs or ThresholdKinds.MaxAllocatedBytes
            ? brokenPerCall ?? actual > limit
            : sums.Calls >= FewestCalls && actual > limit;
        return new MethodLimit(what, limit, actual, KindNames.Of(severity), exceeded);
    }

    private static double? Actual(string what, MethodRow row, CallSums sums) => what switch
    {
        ThresholdKinds.MaxNs => row.MaxNs,
        ThresholdKinds.MaxAllocatedBytes => sums.MeasuredCalls > 0 ? sums.MaxBytes : null,
        ThresholdKinds.P50Ns => row.P50Ns,
        ThresholdKinds.P95Ns => row.P95Ns,
        ThresholdKinds.P99Ns => row.P99Ns,
        ThresholdKinds.MeanNs => row.MeanNs,
        ThresholdKinds.ErrorRate => sums.Calls > 0 ? row.ErrorRate : null,
        _ => null,
    };

    /// <summary>One for each what and severity: the longest name is meant the most.</summary>
    private ThresholdOverride[] Of(MethodSnapshot row)
    {
        if (_byName.Count == 0 && _byPrefix.Length == 0)
            return [];

        string full = row.Name + row.Signature;
        IEnumerable<ThresholdOverride> own = _byName[full].Concat(row.Signature.Length == 0 ? [] : _byName[row.Name])
            .Concat(_byPrefix.Where(limit => row.Name.AsSpan().StartsWith(limit.Method.AsSpan()[..^1], StringComparison.Ordinal)));
        return [.. own.GroupBy(static limit => (limit.What, limit.Severity)).Select(static same => same.MaxBy(static limit => limit.Method.Length)!)];
    }
}
