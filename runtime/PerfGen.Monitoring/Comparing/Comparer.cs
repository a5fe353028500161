using PerfGen.Monitoring.Comparing.Sides;
using PerfGen.Monitoring.Statistics;

namespace PerfGen.Monitoring.Comparing;

/// <summary>Compares two sides: matches rows, asks each its questions, corrects for their number, and gives the verdicts.</summary>
internal static class Comparer
{
    /// <exception cref="ComparisonException">The sides are of different kinds, or have no row in common.</exception>
    public static Comparison Compare(Side before, Side after, JudgingOptions options, string? filter = null)
    {
        if (before.Kind != after.Kind)
            throw new ComparisonException($"'{before.Label}' and '{after.Label}' are of different kinds, benchmark reports and snapshots; compare like with like.");

        HostComparison host = HostComparison.Of(before, after);
        Asked[] asked = [.. RowMatcher.Match(before, after, filter).AsParallel().AsOrdered().Select(row => Ask(row.Name, row.Before, row.After, host, options))];
        if (!asked.Any(static row => row.Before is not null && row.After is not null))
            throw new ComparisonException(NothingInCommon(before, after, filter, asked.Length));

        double[] slower = Corrected(asked, static time => time.ChanceOfSlower);
        double[] faster = Corrected(asked, static time => time.ChanceOfFaster);
        ComparedRow[] rows =
        [
            .. asked.Select((row, i) => Judge(row, slower[i], faster[i], host, options))
                .OrderBy(static row => row.Verdict)
                .ThenByDescending(static row => Math.Abs(Math.Log(row.Ratio?.Value ?? 1)))
                .ThenBy(static row => row.Name, StringComparer.Ordinal),
        ];
        return new Comparison
        {
            BeforeLabel = before.Label,
            AfterLabel = after.Label,
            Kind = before.Kind,
            Rows = rows,
            Host = host,
            Options = options,
            Notes = [.. before.Notes, .. after.Notes],
        };
    }

    private readonly record struct Asked(string Name, Series? Before, Series? After, TimeComparison? Time, string? Reason);

    private static Asked Ask(string name, Series? before, Series? after, HostComparison host, JudgingOptions options)
    {
        if (before is null || after is null)
            return new(name, before, after, null, null);

        TimeComparison? time = TimeComparison.Of(before, after, options, out string? reason);
        if (!host.Same && !options.AllowHostMismatch)
            reason = $"host differs ({host.Differences[0]})";
        return new(name, before, after, time, reason);
    }

    private static double[] Corrected(Asked[] asked, Func<TimeComparison, double> chance)
    {
        int[] open = [.. Enumerable.Range(0, asked.Length).Where(i => asked[i].Time is not null && asked[i].Reason is null)];
        double[] adjusted = BenjaminiHochberg.Adjust([.. open.Select(i => chance(asked[i].Time!))]);
        double[] all = new double[asked.Length];
        for (int i = 0; i < open.Length; i++)
            all[open[i]] = adjusted[i];
        return all;
    }

    private static ComparedRow Judge(Asked row, double qSlower, double qFaster, HostComparison host, JudgingOptions options)
    {
        var result = new ComparedRow
        {
            Name = row.Name,
            Family = (row.Before ?? row.After)!.Family,
            Verdict = row.Before is null ? Verdict.Added : Verdict.Removed,
            Before = row.Before,
            After = row.After,
            TailBefore = row.Before is null ? null : Distributions.TailOf(row.Before),
            TailAfter = row.After is null ? null : Distributions.TailOf(row.After),
        };
        if (row.Before is null || row.After is null)
            return result;

        (Verdict time, string? why) = row is { Time: { } compared, Reason: null }
            ? TimeJudge.Judge(compared, qSlower, qFaster, options)
            : (Verdict.Inconclusive, row.Reason);
        Verdict? bytes = host.ObjectsMayDiffer && !options.AllowHostMismatch ? null : AmountJudge.OfBytes(row.Before.TypicalBytes, row.After.TypicalBytes);
        Verdict? calls = options.IgnoreCalls ? null : AmountJudge.OfCalls(Calls(row.Before), Calls(row.After));
        (Verdict verdict, string? reason) = Combine(time, why, bytes, calls);
        return result with
        {
            Verdict = verdict,
            Reason = reason,
            Time = row.Time,
            Q = row is { Time: { } judged, Reason: null } ? (judged.LooksSlower ? qSlower : qFaster) : null,
            TwoModes = Distributions.TwoModes(row.Before, row.After),
            Cause = Causes.Of(row.Before, row.After),
        };
    }

    private static long[] Calls(Series series) => [.. series.Profiles.Select(static row => row.Calls)];

    /// <summary>Worse in anything is regressed; better in something and not worse in any other is improved.</summary>
    private static (Verdict Verdict, string? Reason) Combine(Verdict time, string? why, Verdict? bytes, Verdict? calls)
    {
        foreach (Verdict verdict in new[] { Verdict.Regressed, Verdict.Improved })
        {
            // What is open may yet be worse.
            if (verdict == Verdict.Improved && time == Verdict.Inconclusive)
                return (Verdict.Inconclusive, why);
            // What allocates more says so, whatever its time; what is better is better in time first.
            if (bytes == verdict && (verdict == Verdict.Regressed || time != verdict))
                return (verdict, "allocation");
            if (time == verdict)
                return (verdict, "time");
            if (calls == verdict)
                return (verdict, "calls");
        }

        return (time, why);
    }

    private static string NothingInCommon(Side before, Side after, string? filter, int rows) => filter is not null && rows == 0
        ? $"No row of '{before.Label}' or '{after.Label}' matches the filter '{filter}'; give a part of a name, or '*' and '?'."
        : $"'{before.Label}' and '{after.Label}' have no row in common, so nothing was compared; are they runs of the same benchmarks?";
}
