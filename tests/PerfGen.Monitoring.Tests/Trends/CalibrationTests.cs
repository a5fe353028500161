using System.Diagnostics;
using PerfGen.Monitoring.Trends;
using PerfGen.Monitoring.Trends.Forecasting;

namespace PerfGen.Monitoring.Tests.Trends;

/// <summary>How often the analysis is right, on simulated series with fixed seeds. The rates stand in the docs page on trends.</summary>
public sealed class CalibrationTests(ITestOutputHelper output)
{
    private const int Many = 1000;

    /// <summary>Long series take long, and say the same of most kinds.</summary>
    private static readonly string[] _alsoLong = ["white", "rho 0.6", "student t 3"];

    public static TheoryData<string, int> StableSeries() =>
    [
        .. Noise.Kinds.Keys.SelectMany(static kind => new[] { 30, 100, 300 }
            .Where(points => points < 300 || _alsoLong.Contains(kind))
            .Select(points => new TheoryDataRow<string, int>(kind, points))),
    ];

    [Theory]
    [MemberData(nameof(StableSeries))]
    public void StableSeriesRaiseFewFalseAlarms(string kind, int points)
    {
        int changes = 0, drifts = 0, anomalies = 0;
        Parallel.For(0, Many, seed =>
        {
            SeriesTrend trend = Noise.Trend(Noise.Kinds[kind](new Random(seed + 1), points));
            Interlocked.Add(ref changes, Math.Min(1, trend.Changes.Count));
            Interlocked.Add(ref drifts, trend.Drift is null ? 0 : 1);
            Interlocked.Add(ref anomalies, Math.Min(1, trend.Anomalies.Count));
        });

        output.WriteLine(Line($"{kind}, {points} points: of {Many} stable series {changes} changed, {drifts} drift, {anomalies} have a point out of line"));
        // What wanders by itself cannot be told from what changed while there is little of it.
        bool wanders = kind is "rho 0.6" or "rho 0.8" && points < 100;
        Assert.InRange(changes, 0, wanders ? 60 : 25);
        Assert.InRange(drifts, 0, wanders ? 50 : 30);
        Assert.InRange(anomalies, 0, kind == "student t 3" ? 60 : 30);
    }

    /// <summary>A gate that looks at a hundred series may not be red because there are a hundred.</summary>
    [Fact]
    public void AHundredStableSeriesTogetherSeldomFailTheGate()
    {
        const int reports = 60, series = 100;
        int degraded = 0;
        for (int report = 0; report < reports; report++)
        {
            int seed = 1000 * report;
            degraded += TrendAnalysis.OfAll(Enumerable.Range(0, series).Select(i => new KeyValuePair<SeriesId, IReadOnlyList<TrendPoint>>(
                new SeriesId(SeriesId.Profile, Line($"Shop.M{i}"), "meanNs"), Noise.Points(Noise.Autoregressive(new Random(seed + i), 100, i % 3 * 0.2))))).IsDegraded ? 1 : 0;
        }

        output.WriteLine(Line($"of {reports} reports on {series} stable series each, {degraded} are degraded"));
        Assert.InRange(degraded, 0, 9);
    }

    [Theory]
    [InlineData(30, 15, 3, 0.60)]
    [InlineData(100, 50, 1, 0.30)]
    [InlineData(100, 50, 2, 0.88)]
    [InlineData(100, 10, 3, 0.93)]
    [InlineData(300, 10, 3, 0.95)]
    [InlineData(300, 5, 6, 0.95)]
    [InlineData(300, 150, 1, 0.75)]
    public void StepsAreFound(int points, int since, double deviations, double least)
    {
        int found = 0, near = 0;
        Parallel.For(0, Many, seed =>
        {
            double[] values = Noise.Autoregressive(new Random(seed + 7), points, 0);
            for (int i = points - since; i < points; i++)
                values[i] += Noise.Deviation * deviations;
            if (Noise.Trend(values).Changes is not [var change])
                return;
            Interlocked.Increment(ref found);
            Interlocked.Add(ref near, Math.Abs(change.Index - (points - since)) <= 3 ? 1 : 0);
        });

        output.WriteLine(Line($"a step of {deviations} deviations {since} points before the end of {points}: found in {found} of {Many}, {near} within 3 points"));
        Assert.InRange(found / (double)Many, least, 1);
    }

    [Theory]
    [InlineData(30, 4, 0, 0.75)]
    [InlineData(100, 2, 0, 0.80)]
    [InlineData(300, 1, 0, 0.80)]
    [InlineData(300, 2, 0.5, 0.80)]
    public void DriftsAreFound(int points, double deviations, double rho, double least)
    {
        int found = 0, stairs = 0;
        Parallel.For(0, Many, seed =>
        {
            double[] values = Noise.Autoregressive(new Random(seed + 7), points, rho);
            for (int i = 0; i < points; i++)
                values[i] += Noise.Deviation * deviations * i / points;
            SeriesTrend trend = Noise.Trend(values);
            Interlocked.Add(ref found, trend is { Drift.IsUp: true, Changes.Count: 0 } ? 1 : 0);
            Interlocked.Add(ref stairs, Math.Min(1, trend.Changes.Count));
        });

        output.WriteLine(Line($"a drift of {deviations} deviations over {points} points, rho {rho}: found in {found} of {Many}, taken for a step in {stairs}"));
        Assert.InRange(found / (double)Many, least, 1);
        Assert.InRange(stairs, 0, 150);
    }

    /// <summary>What is held on to adds up: around no line, at a rate that changes as the load does.</summary>
    [Theory]
    [InlineData(24, 0, 0.95)]
    [InlineData(24, 0.8, 0.65)]
    [InlineData(60, 0.8, 0.95)]
    public void LeaksAreFoundAlthoughTheyAreNoLines(int points, double rho, double least)
    {
        int found = 0;
        Parallel.For(0, Many, seed =>
        {
            double held = 0;
            IEnumerable<double> heap = Noise.Autoregressive(new Random(seed + 7), points, rho).Select(step => held += step * 3 - 2 * Noise.Level);
            SeriesTrend trend = Noise.Trend(heap.ToArray());
            Interlocked.Add(ref found, LeakAnalysis.Of(trend, memoryLimit: null, TimeSpan.Zero) is null ? 0 : 1);
        });

        output.WriteLine(Line($"a leak of {points} points at a rate that varies by three tenths, rho {rho}: found in {found} of {Many}"));
        Assert.InRange(found / (double)Many, least, 1);
    }

    /// <summary>A cache that fills is suspected as long as it fills, and no longer.</summary>
    [Theory]
    [InlineData(20, 0, 50)]
    [InlineData(200, 950, 1000)]
    public void WhatFilledAndIsFullIsSuspectedNoMore(double fillingTime, int least, int most)
    {
        int suspected = 0;
        Parallel.For(0, Many, seed =>
        {
            double[] values = Noise.Autoregressive(new Random(seed + 7), 120, 0);
            for (int i = 0; i < values.Length; i++)
                values[i] = values[i] / 10 + 100 * (1 - Math.Exp(-i / fillingTime));
            Interlocked.Add(ref suspected, LeakAnalysis.Of(Noise.Points(values)) is null ? 0 : 1);
        });

        output.WriteLine(Line($"what fills in {fillingTime} of 120 points to two thirds: suspected in {suspected} of {Many}"));
        Assert.InRange(suspected, least, most);
    }

    [Theory]
    [InlineData(100, 12, 0.50)]
    [InlineData(1000, 12, 0.85)]
    public void SpikesAreFound(int points, double deviations, double least)
    {
        int found = 0;
        Parallel.For(0, Many / 4, seed =>
        {
            double[] values = [.. Noise.Autoregressive(new Random(seed + 7), points, 0).Select(static value => 1000 + value)];
            values[points / 2] += Noise.Deviation * deviations;
            Interlocked.Add(ref found, Noise.Trend(values).Anomalies.Any(one => one.Index == points / 2) ? 1 : 0);
        });

        output.WriteLine(Line($"a spike of {deviations} deviations in {points} points: found in {found} of {Many / 4}"));
        Assert.InRange(found / (Many / 4.0), least, 1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    public void TenThousandPointsTakeLessThanASecondOfOneProcessor(int steps)
    {
        TrendPoint[] points = Noise.Points(Noise.Autoregressive(new Random(5), 10_000, 0.3).Select((value, i) => value + (steps > 0 ? i * steps / 10_000 % 2 * 30 : 0)));
        TrendAnalysis.Of(points);
        var watch = Stopwatch.StartNew();
        SeriesTrend trend = TrendAnalysis.Of(points);

        output.WriteLine(Line($"10,000 points, {steps} regimes: {trend.Changes.Count} changes in {watch.ElapsedMilliseconds} ms"));
        // A second is what Release promises on a machine of its own; unoptimized, beside other tests, it may take a few.
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 5);
        Assert.Equal(Math.Max(0, steps - 1), trend.Changes.Count);
    }

    private static string Line(FormattableString text) => FormattableString.Invariant(text);
}
