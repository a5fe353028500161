using PerfGen.Monitoring.Statistics;

namespace PerfGen.Monitoring.Trends.Deviations;

/// <summary>Looks for points that do not belong to their regime.</summary>
internal static class AnomalySearch
{
    /// <summary>Of fewer points the spread is off by more than a quarter (its standard error is 1.17 / sqrt(n)), and what is far cannot be told.</summary>
    public const int FewestPoints = 20;

    /// <summary>The farthest first and no more: a regime with more of them is not what the median says it is.</summary>
    private const int MostAnomalies = 100;

    /// <param name="points">Of one regime, <see cref="FewestPoints"/> or more.</param>
    /// <param name="first">The index of the first of them in the series.</param>
    /// <param name="drift">The regime's drift, which is taken off.</param>
    /// <param name="rate">The chance of any false anomaly in the regime.</param>
    public static IReadOnlyList<Anomaly> Find(ReadOnlySpan<TrendPoint> points, int first, Drift? drift, double rate)
    {
        if (points.Length < FewestPoints)
            return [];

        double[] expected = Expected(points, drift);
        bool positive = true;
        for (int i = 0; i < expected.Length; i++)
            positive &= points[i].Value > 0 && expected[i] > 0;
        double[] offsets = new double[points.Length];
        for (int i = 0; i < offsets.Length; i++)
            offsets[i] = positive ? Math.Log(points[i].Value / expected[i]) : points[i].Value - expected[i];

        var scale = TailedScale.Of(offsets);
        double limit = scale.Limit(rate, points.Length);
        double typicalWeight = TypicalWeight(points);
        var found = new List<Anomaly>();
        for (int i = 0; i < offsets.Length; i++)
        {
            double side = offsets[i] >= 0 ? scale.Above : scale.Below;
            if (side <= 0)
                continue;

            // A value of few calls strays farther than one of many.
            double spread = side * Math.Sqrt(Math.Max(1, typicalWeight / points[i].Weight));
            double deviations = offsets[i] / spread;
            if (Math.Abs(deviations) > limit)
                found.Add(new Anomaly(first + i, points[i].Time, points[i].Value, expected[i], deviations));
        }

        return [.. found.OrderByDescending(static one => Math.Abs(one.Deviations)).Take(MostAnomalies).OrderBy(static one => one.Index)];
    }

    private static double[] Expected(ReadOnlySpan<TrendPoint> points, Drift? drift)
    {
        double[] expected = new double[points.Length];
        if (drift is null)
        {
            double[] values = new double[points.Length];
            for (int i = 0; i < values.Length; i++)
                values[i] = points[i].Value;
            Array.Fill(expected, RobustScale.MedianOf(values));
            return expected;
        }

        for (int i = 0; i < expected.Length; i++)
            expected[i] = drift.Level - drift.PerHour * (drift.To - points[i].Time).TotalHours;
        return expected;
    }

    private static double TypicalWeight(ReadOnlySpan<TrendPoint> points)
    {
        double[] weights = new double[points.Length];
        for (int i = 0; i < weights.Length; i++)
            weights[i] = points[i].Weight;
        return RobustScale.MedianOf(weights);
    }
}
