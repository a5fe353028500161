using System.Collections.Immutable;
using PerfGen.AspNetCore.Contract;
using PerfGen.Snapshots;
using PerfGen.Thresholds;

namespace PerfGen.AspNetCore.Live;

/// <summary>
/// The limits of the rows: those of <c>[Threshold]</c>, and those set while the program runs, which stand in the place of an
/// attribute's with the same what and severity. Safe for concurrent use; the latter are gone with the process.
/// </summary>
internal sealed class LimitBook
{
    /// <summary>Limits that can be set while the program runs.</summary>
    public const int MaxRuntimeLimits = 1000;

    /// <summary>Percentiles, means and error rates of fewer calls are chance, and break no limit; alerting, which looks at a longer time, may.</summary>
    public const int FewestCalls = 10;

    private readonly Lock _lock = new();
    private ImmutableDictionary<string, ImmutableArray<RuntimeLimit>> _byRow = ImmutableDictionary<string, ImmutableArray<RuntimeLimit>>.Empty;

    /// <summary>Whether there was room, or the limit stood already.</summary>
    public bool TrySet(string id, string what, string severity, double limit)
    {
        lock (_lock)
        {
            ImmutableArray<RuntimeLimit> others = Others(id, what, severity);
            if (others.Length == Of(id).Length && _byRow.Values.Sum(static limits => limits.Length) >= MaxRuntimeLimits)
                return false;

            _byRow = _byRow.SetItem(id, others.Add(new RuntimeLimit(what, severity, limit)));
            return true;
        }
    }

    /// <summary>Whether it was there. The attribute's limit, if there is one, holds again.</summary>
    public bool Remove(string id, string what, string severity)
    {
        lock (_lock)
        {
            ImmutableArray<RuntimeLimit> others = Others(id, what, severity);
            if (others.Length == Of(id).Length)
                return false;

            _byRow = others.IsEmpty ? _byRow.Remove(id) : _byRow.SetItem(id, others);
            return true;
        }
    }

    /// <summary>Whether the limit of a row was set while the program ran.</summary>
    public bool IsRuntime(string id, MethodLimit limit) => Has(Of(id), limit.What, limit.Severity);

    /// <summary>Holds a row against its limits; null without any.</summary>
    public IReadOnlyList<MethodLimit>? Judge(MethodRow row, MethodSnapshot total, LiveMethod method, CallSums sums)
    {
        ImmutableArray<RuntimeLimit> runtime = Of(row.Id);
        if (total.Thresholds is null && runtime.IsEmpty)
            return null;

        var judged = new List<MethodLimit>();
        foreach (ThresholdResult declared in total.Thresholds ?? [])
        {
            string severity = KindNames.Of(declared.Severity);
            if (Has(runtime, declared.What, severity))
                continue;

            bool perCall = declared.What is ThresholdKinds.MaxNs or ThresholdKinds.MaxAllocatedBytes;
            double? actual = Actual(declared.What, row, sums);
            judged.Add(new MethodLimit(
                declared.What, declared.Limit, actual, severity, perCall ? method.IsBrokenPerCall(declared) : IsAbove(declared.Limit, actual, sums)));
        }

        foreach ((string what, string severity, double limit) in runtime)
        {
            double? actual = Actual(what, row, sums);
            bool perCall = what is ThresholdKinds.MaxNs or ThresholdKinds.MaxAllocatedBytes;
            judged.Add(new MethodLimit(what, limit, actual, severity, perCall ? actual > limit : IsAbove(limit, actual, sums)));
        }

        return judged.Count == 0 ? null : judged;
    }

    private static bool IsAbove(double limit, double? actual, CallSums sums) => sums.Calls >= FewestCalls && actual > limit;

    private static bool Has(ImmutableArray<RuntimeLimit> limits, string what, string severity) =>
        limits.Any(limit => limit.What == what && limit.Severity == severity);

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

    private ImmutableArray<RuntimeLimit> Of(string id) => Volatile.Read(ref _byRow).GetValueOrDefault(id, []);

    private ImmutableArray<RuntimeLimit> Others(string id, string what, string severity) =>
        Of(id).RemoveAll(limit => limit.What == what && limit.Severity == severity);

    private sealed record RuntimeLimit(string What, string Severity, double Limit);
}
