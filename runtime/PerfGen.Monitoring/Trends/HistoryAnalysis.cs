using PerfGen.Monitoring.Comparing.Versions;
using PerfGen.Monitoring.History;
using PerfGen.Monitoring.Recommendations;
using PerfGen.Monitoring.Trends.Reading;

namespace PerfGen.Monitoring.Trends;

/// <summary>What a history says: the trends of its series, the difference between two versions, and what to do. Any thread.</summary>
/// <param name="reader">The history.</param>
/// <example><code>TrendReport report = new HistoryAnalysis(HistoryReader.Open(directory)).Trends(since: DateTimeOffset.UtcNow.AddDays(-7));</code></example>
public sealed class HistoryAnalysis(HistoryReader reader)
{
    /// <summary>How strict the analysis is.</summary>
    public TrendOptions Options { get; init; } = new();

    /// <summary>The trends of all series, or of those that are wanted.</summary>
    /// <param name="since">Where the period begins; null for all that is kept.</param>
    /// <param name="resolution">The time that a point covers; null for the finest that holds the whole period in 3,000 points.</param>
    /// <param name="wanted">Which series; null for all.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="FormatException">The history was written by a later version.</exception>
    public TrendReport Trends(DateTimeOffset? since = null, HistoryResolution? resolution = null, Func<SeriesId, bool>? wanted = null)
    {
        IReadOnlyList<Observation> observations = Read(since, resolution, wanted);
        VersionStart[] versions = [.. reader.ListVersions().Select(static version => new VersionStart(version.Version, version.Start))];
        return TrendAnalysis.OfAll(HistoryObservations.Series(observations), versions, Options);
    }

    /// <summary>Improvements, regressions and the overall change from one version of the application to another.</summary>
    /// <param name="before">The earlier version, as the application named itself.</param>
    /// <param name="after">The later one.</param>
    /// <param name="since">Where the period begins; null for all that is kept.</param>
    /// <param name="resolution">The time that a point covers; null for the finest that holds the whole period in 3,000 points.</param>
    /// <param name="wanted">Which series; null for all.</param>
    /// <exception cref="ArgumentException">The history holds nothing of a version, or both have no series in common; the message says what it holds.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="FormatException">The history was written by a later version.</exception>
    public VersionComparison Compare(
        string before, string after, DateTimeOffset? since = null, HistoryResolution? resolution = null, Func<SeriesId, bool>? wanted = null)
    {
        try
        {
            return VersionComparer.Compare(Read(since, resolution, wanted), before, after);
        }
        catch (Comparing.ComparisonException error)
        {
            throw new ArgumentException(error.Message, error);
        }
    }

    /// <summary>What to do, from the last day of the history and the trends over a longer time.</summary>
    /// <param name="trends">As <see cref="Trends"/> gave them; null without.</param>
    /// <param name="memoryLimit">Bytes that the process may have; null if that is not known.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="FormatException">The history was written by a later version.</exception>
    public IReadOnlyList<Recommendation> Recommend(TrendReport? trends = null, double? memoryLimit = null) =>
        reader.Read(HistoryResolution.Day).LastOrDefault() is { } day
            ? Recommender.Of(new RecommendationInput
            {
                Profile = day.Profile,
                Metrics = day.Metrics,
                Covered = day.Covered,
                Trends = trends,
                MemoryLimit = memoryLimit,
                Horizon = Options.Horizon,
            })
            : [];

    private IReadOnlyList<Observation> Read(DateTimeOffset? since, HistoryResolution? resolution, Func<SeriesId, bool>? wanted) => HistoryObservations.Of(
        reader.Read(resolution ?? ResolutionChoice.Of(reader, since), since),
        HistoryObservations.Overloaded(reader.Read(HistoryResolution.Day, since)),
        wanted ?? (static _ => true));
}
