using PerfGen.Monitoring.Trends;

namespace PerfGen.Monitoring.Tests.Trends;

/// <summary>Series of noise around 100, of one seed each: a point a minute.</summary>
internal static class Noise
{
    public const double Level = 100;
    public const double Deviation = 10;

    public static readonly DateTimeOffset Start = new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The kinds of noise that the rates are measured on.</summary>
    public static readonly IReadOnlyDictionary<string, Func<Random, int, double[]>> Kinds = new Dictionary<string, Func<Random, int, double[]>>
    {
        ["white"] = static (random, points) => Autoregressive(random, points, 0),
        ["rho 0.3"] = static (random, points) => Autoregressive(random, points, 0.3),
        ["rho 0.6"] = static (random, points) => Autoregressive(random, points, 0.6),
        ["rho 0.8"] = static (random, points) => Autoregressive(random, points, 0.8),
        ["student t 3"] = static (random, points) => Filled(points, () => Level + Deviation * Student3(random)),
        ["log-normal"] = static (random, points) => Filled(points, () => Math.Exp(Gauss(random))),
        ["mostly zero"] = static (random, points) => Filled(points, () => random.Next(20) == 0 ? 1 : 0),
    };

    public static double[] Autoregressive(Random random, int points, double rho)
    {
        double[] values = new double[points];
        double state = Gauss(random);
        for (int i = 0; i < points; i++)
        {
            values[i] = Level + Deviation * state;
            state = rho * state + Math.Sqrt(1 - rho * rho) * Gauss(random);
        }

        return values;
    }

    public static double Gauss(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    public static TrendPoint[] Points(IEnumerable<double> values) => [.. values.Select(static (value, i) => new TrendPoint(Start.AddMinutes(i), value))];

    public static SeriesTrend Trend(IEnumerable<double> values) => TrendAnalysis.Of(Points(values), Badness.Up);

    private static double Student3(Random random) =>
        Gauss(random) / Math.Sqrt((Math.Pow(Gauss(random), 2) + Math.Pow(Gauss(random), 2) + Math.Pow(Gauss(random), 2)) / 3);

    private static double[] Filled(int points, Func<double> next) => [.. Enumerable.Range(0, points).Select(_ => next())];
}
