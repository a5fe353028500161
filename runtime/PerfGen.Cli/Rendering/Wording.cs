using PerfGen.Monitoring.Comparing;

namespace PerfGen.Cli.Rendering;

/// <summary>The words that every output uses for the same thing.</summary>
internal static class Wording
{
    public static string Of(Verdict verdict) => verdict.ToString().ToLowerInvariant();

    /// <summary>Such as <c>2 regressed, 1 improved, 4 same</c>.</summary>
    public static string Counts(Comparison comparison) => string.Join(", ", Enum.GetValues<Verdict>()
        .Where(verdict => comparison.Count(verdict) > 0)
        .Select(verdict => $"{Figures.Count(comparison.Count(verdict))} {Of(verdict)}"));

    public static string Overall(FamilyView family) =>
        $"geometric mean {Figures.Ratio(family.Ratio.Value)} ({Figures.Interval(family.Ratio)}) of {Rows(family.Rows)}";

    public static string Rows(int count) => count == 1 ? "1 row" : $"{Figures.Count(count)} rows";

    /// <summary>What is compared and by what measure, in one sentence.</summary>
    public static string Measure(Comparison comparison)
    {
        JudgingOptions options = comparison.Options;
        string margin = Figures.Percent(options.MarginFor(SampleUnit.Launch) - 1);
        string iterations = Figures.Percent(options.MarginFor(SampleUnit.Iteration) - 1);
        string margins = margin == iterations ? margin : $"{margin} between launches, {iterations} where there are fewer than {options.MinSamples}";
        string noise = options.MachineNoise > 0 ? $" (this machine's own noise is {Figures.Percent(options.MachineNoise)})" : "";
        return $"A change counts from {margins}{noise}; intervals hold with 90 % confidence, q is corrected for the number of rows.";
    }

    /// <summary>Why a row is what it is, and what else is to be known of it; empty for a row without anything to say.</summary>
    public static IEnumerable<string> Remarks(ComparedRow row)
    {
        if (row.Reason is { } reason && !(reason == "time" && row.Ratio is not null))
            yield return reason;
        if (row.Cause is { } cause)
            yield return $"{(row.Verdict is Verdict.Regressed or Verdict.Improved ? "caused by" : "mostly")} {cause.Name} ({Figures.Time(cause.BeforeNs)} -> {Figures.Time(cause.AfterNs)} per operation)";
        if (row.TwoModes is { } sides)
            yield return $"two modes {(sides == "both" ? "on both sides" : sides)}";
        if (Calls(row) is { } calls)
            yield return calls;
        if (row is { TailBefore: { } before, TailAfter: { } after } && TailGrew(row, before, after))
            yield return $"p99 {Figures.Time(before.P99)} -> {Figures.Time(after.P99)}";
        if (row.Verdict is Verdict.Regressed or Verdict.Improved && row.Time?.Unit == SampleUnit.Iteration)
            yield return "judged by iterations of few launches";
    }

    public static string Bytes(ComparedRow row) => (row.Before?.TypicalBytes, row.After?.TypicalBytes) switch
    {
        (null, null) => Figures.Unknown,
        var (before, after) when before == after => Figures.Size(before),
        var (before, after) => $"{Figures.Size(before)} -> {Figures.Size(after)}",
    };

    private static string? Calls(ComparedRow row)
    {
        if (row.Before is not { Profiles: { Count: > 0 } first } || row.After is not { Profiles: { Count: > 0 } second })
            return null;

        double before = first.Average(static one => one.Calls), after = second.Average(static one => one.Calls);
        return before == after ? null : $"calls {Figures.Count((long)before)} -> {Figures.Count((long)after)}";
    }

    /// <summary>A tail is worth a remark where it grew much more than the middle did.</summary>
    private static bool TailGrew(ComparedRow row, Tail before, Tail after) =>
        row.Before?.Profiles is { Count: 0 } && before.P99 > 0 && after.P99 / before.P99 > 1.25 * Math.Max(1, row.Ratio?.Value ?? 1);
}
