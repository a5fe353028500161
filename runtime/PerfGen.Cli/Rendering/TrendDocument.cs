using PerfGen.Monitoring.Recommendations;
using PerfGen.Monitoring.Trends;

namespace PerfGen.Cli.Rendering;

/// <summary>What <c>perfgen trend</c> prints.</summary>
/// <param name="Path">The history's folder, as it was given.</param>
/// <param name="Report">The trends.</param>
/// <param name="Recommendations">What to do.</param>
/// <param name="All">Whether steady series are listed.</param>
internal sealed record TrendDocument(string Path, TrendReport Report, IReadOnlyList<Recommendation> Recommendations, bool All)
{
    /// <summary>What got worse first, then what got better, what moved otherwise, what has points out of line, what is steady.</summary>
    public IEnumerable<SeriesTrend> Listed => Report.Series
        .Where(series => All || HasNews(series))
        .OrderByDescending(static series => series.IsDegraded)
        .ThenByDescending(static series => series.IsImproved)
        .ThenByDescending(static series => series.Changes.Count > 0 || series.Drift is not null)
        .ThenByDescending(static series => Math.Abs(series.Change ?? 0));

    public int Steady => Report.Series.Count(static series => !HasNews(series));

    /// <summary>Why nothing was said of some, one sentence for all that say the same.</summary>
    public IEnumerable<string> TooLittle => Report.Series
        .SelectMany(static series => series.TooLittle)
        .GroupBy(static sentence => sentence)
        .OrderByDescending(static same => same.Count())
        .Select(static same => $"{(same.Count() == 1 ? "1 series" : $"{Figures.Count(same.Count())} series")} with {same.Key}");

    private static bool HasNews(SeriesTrend series) =>
        series.Drift is not null || series.Anomalies.Count > 0 || series.Changes.Any(static change => change.Shift is null);
}
