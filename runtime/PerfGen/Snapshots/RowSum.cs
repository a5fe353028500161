using PerfGen.Histograms;
using PerfGen.Thresholds;

namespace PerfGen.Snapshots;

/// <summary>Adds rows of one series. Keeps its working memory; not safe for concurrent use.</summary>
internal sealed class RowSum(ClockIdentity clock)
{
    private readonly BucketCounts _counts = new();
    private Bucket[] _occupied = [];

    /// <summary>Several rows as one, under the identity of the first.</summary>
    public MethodSnapshot Of(MethodSnapshot[] rows)
    {
        long calls = 0, errors = 0, cancelled = 0, timed = 0;
        foreach (MethodSnapshot row in rows)
        {
            calls += row.Calls;
            errors += row.Errors;
            cancelled += row.Cancelled;
            timed += row.TimedCalls;
        }

        TimeStatistics? time = TimeOf(rows);
        AllocationStatistics? allocated = AllocationOf(rows);
        return rows[0] with
        {
            Calls = calls,
            Errors = errors,
            Cancelled = cancelled,
            TimedCalls = timed,
            TooShortToTime = TooShort.Is(time, clock.OverheadNs),
            Time = time,
            Allocated = allocated,
            Thresholds = ThresholdsOf(rows, new LimitedValues(calls, errors, time, allocated)),
        };
    }

    private TimeStatistics? TimeOf(MethodSnapshot[] rows)
    {
        _counts.Clear();
        bool any = false;
        long total = 0, self = 0, wait = 0, min = long.MaxValue, max = long.MinValue;
        foreach (MethodSnapshot row in rows)
        {
            if (row.Time is not { } part)
                continue;

            any = true;
            _counts.Add(part.Buckets);
            total += part.TotalNs;
            self += part.SelfNs;
            wait += part.WaitNs;
            min = Math.Min(min, part.MinNs);
            max = Math.Max(max, part.MaxNs);
        }

        return any ? TimeStatistics.From(_counts.ToSpan(ref _occupied), clock.NsPerTick, total, self, wait, Ticks(min), Ticks(max)) : null;

        long Ticks(long ns) => (long)Math.Round(ns / clock.NsPerTick);
    }

    private AllocationStatistics? AllocationOf(MethodSnapshot[] rows)
    {
        _counts.Clear();
        bool any = false;
        long measured = 0, total = 0, max = long.MinValue;
        foreach (MethodSnapshot row in rows)
        {
            if (row.Allocated is not { } part)
                continue;

            any = true;
            _counts.Add(part.Buckets);
            measured += part.MeasuredCalls;
            total += part.TotalBytes;
            max = Math.Max(max, part.MaxBytes);
        }

        return any ? AllocationStatistics.From(_counts.ToSpan(ref _occupied), measured, total, max) : null;
    }

    private static IReadOnlyList<ThresholdResult>? ThresholdsOf(MethodSnapshot[] rows, LimitedValues values)
    {
        if (Array.TrueForAll(rows, static row => row.Thresholds is null))
            return null;

        ThresholdResult[] together =
        [
            .. rows.SelectMany(static row => row.Thresholds ?? []).DistinctBy(ThresholdEvaluation.KeyOf).Select(limit => limit with
            {
                Violations = rows.Sum(row => ThresholdEvaluation.Find(limit, row.Thresholds)?.Violations ?? 0),
                Above = AboveOf(limit, rows),
            }),
        ];
        return together.Length == 0 ? null : ThresholdEvaluation.ReEvaluate(values, together, earlier: null);
    }

    /// <summary>Null where one of the rows has calls that were not held against the limit.</summary>
    private static long? AboveOf(ThresholdResult limit, MethodSnapshot[] rows)
    {
        long? sum = 0;
        foreach (MethodSnapshot row in rows)
        {
            bool hasNone = limit.What == ThresholdKinds.MaxAllocatedBytes ? row.Allocated is null : row.Time is null;
            sum += hasNone ? 0 : ThresholdEvaluation.Find(limit, row.Thresholds)?.Above;
        }

        return sum;
    }
}
