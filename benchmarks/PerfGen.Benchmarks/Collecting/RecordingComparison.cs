using System.Globalization;
using PerfGen.Benchmarks.Overhead;

namespace PerfGen.Benchmarks.Collecting;

/// <summary>What a measurement costs its thread, by who listens.</summary>
internal static class RecordingComparison
{
    private const string Histogram = "histogram", OneTag = "one tag", ThreeTags = "three tags", Counter = "counter, one tag";
    private const string BaselineName = "OpenTelemetry SDK, explicit buckets";

    private static readonly string[] _bodies = [Histogram, OneTag, ThreeTags, Counter];

    private static readonly Case[] _cases =
    [
        .. Of<Nobody>("nobody"), .. Of<Collector>("PerfGen.Monitoring"), .. Of<Explicit>(BaselineName), .. Of<Exponential>("the same, exponential"),
    ];

    /// <summary>As a table of ratios to the baseline on one thread.</summary>
    public static IEnumerable<string> Run(int rounds)
    {
        IReadOnlyDictionary<Case, Figures> one = PairedRun.Run(_cases, threads: 1, rounds), two = PairedRun.Run(_cases, threads: 2, rounds);
        yield return $"| ratio to the OpenTelemetry SDK on one thread | {string.Join(" | ", _bodies.Select(static body => $"{body} | 2 threads"))} | B each |";
        yield return $"|---|{string.Concat(Enumerable.Repeat("---:|", 2 * _bodies.Length + 1))}";
        foreach (string subject in _cases.Select(static one => one.Subject).Distinct())
        {
            IEnumerable<string> ratios = _bodies.SelectMany(body =>
            {
                double baseline = Figures(one, BaselineName, body).AtAQuarter;
                return new[] { Figures(one, subject, body).AtAQuarter / baseline, Figures(two, subject, body).AtAQuarter / baseline };
            }).Select(static ratio => ratio.ToString("0.00", CultureInfo.InvariantCulture));
            yield return $"| {subject} | {string.Join(" | ", ratios)} | {_bodies.Max(body => Figures(one, subject, body).Bytes)} |";
        }
    }

    private static Figures Figures(IReadOnlyDictionary<Case, Figures> run, string subject, string body) =>
        run.Single(pair => pair.Key.Subject == subject && pair.Key.Body == body).Value;

    private static Case[] Of<TListener>(string subject)
        where TListener : struct, IListener =>
    [
        Case.Of<Plain<TListener>>(subject, Histogram),
        Case.Of<OneTag<TListener>>(subject, OneTag),
        Case.Of<ThreeTags<TListener>>(subject, ThreeTags),
        Case.Of<Counted<TListener>>(subject, Counter),
    ];
}
