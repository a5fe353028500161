using PerfGen.Monitoring.Comparing.Sides;

namespace PerfGen.Monitoring.Comparing.Versions;

/// <summary>
/// Compares two versions of the application over a history with the judgement of <c>perfgen compare</c>: launches are the unit where each
/// version has five, else blocks of time, against 10 % and with the whole interval beyond it.
/// </summary>
internal static class VersionComparer
{
    private const string OverallField = "meanNs";

    /// <exception cref="ComparisonException">A version is not in the history, or both have nothing in common.</exception>
    public static VersionComparison Compare(IReadOnlyList<Observation> history, string before, string after)
    {
        Require(history, before);
        Require(history, after);
        Side first = VersionSides.Of(before, history), second = VersionSides.Of(after, history);
        // Times, sizes and shares alike: no floor that is meant for nanoseconds.
        Comparison comparison = Comparer.Compare(first, second, new JudgingOptions { NoiseFloorNs = 0 });
        Dictionary<string, SeriesId> ids = history.SelectMany(static one => one.Values).Select(static one => one.Id).Distinct()
            .ToDictionary(static id => VersionSides.KeyOf(id).ToString());
        return new VersionComparison
        {
            Before = before,
            After = after,
            Launches = (LaunchesOf(history, before), LaunchesOf(history, after)),
            Regressions = [.. comparison.Rows.Where(static row => row.Verdict == Verdict.Regressed).Select(row => Change(ids[row.Name], row))],
            Improvements = [.. comparison.Rows.Where(static row => row.Verdict == Verdict.Improved).Select(row => Change(ids[row.Name], row))],
            Same = comparison.Count(Verdict.Same),
            Undecided = [.. comparison.Rows.Where(static row => row.Verdict == Verdict.Inconclusive).Select(row => new UndecidedSeries(ids[row.Name], row.Reason ?? ""))],
            Overall = Overall(comparison),
        };
    }

    private static void Require(IReadOnlyList<Observation> history, string version)
    {
        if (!history.Any(one => one.Version == version))
            throw new ComparisonException($"The history holds no interval of version '{version}' alone; it has {Known(history)}.");
    }

    private static string Known(IReadOnlyList<Observation> history)
    {
        string[] versions = [.. history.Select(static one => one.Version).OfType<string>().Distinct()];
        return versions.Length == 0 ? "none" : string.Join(", ", versions.Select(static version => $"'{version}'"));
    }

    private static int LaunchesOf(IReadOnlyList<Observation> history, string version) =>
        history.Where(one => one.Version == version).Select(static one => one.Launch).Distinct().Count();

    private static SeriesChange Change(SeriesId id, ComparedRow row) => new(
        id,
        row.Before!.TypicalNs ?? 0,
        row.After!.TypicalNs ?? 0,
        Finite(row.Ratio?.Value),
        Finite(row.Ratio?.Low),
        Finite(row.Ratio?.High),
        row.Q ?? 0,
        row.Time?.Unit == SampleUnit.Launch);

    private static OverallChange? Overall(Comparison comparison) =>
        FamilyView.OfAll(comparison.Rows.Where(static row => row.Family == OverallField)) is { Ratio: { } ratio } overall
            ? new OverallChange(ratio.Value, ratio.Low, ratio.High, overall.Rows)
            : null;

    private static double? Finite(double? value) => value is { } number && double.IsFinite(number) ? number : null;
}
