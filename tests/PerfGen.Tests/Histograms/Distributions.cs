namespace PerfGen.Tests.Histograms;

/// <summary>Durations as programs have them, in nanoseconds, the same in every run.</summary>
internal static class Distributions
{
    public static long[] Sample(string name, int count)
    {
        var random = new Random(20_251_121);
        Func<double> next = name switch
        {
            "lognormal" => () => Lognormal(random, median: 20_000, sigma: 0.5),
            "wide lognormal" => () => Lognormal(random, median: 100_000, sigma: 1.5),
            "bimodal" => () => random.NextDouble() < 0.7
                ? Lognormal(random, median: 2_000, sigma: 0.1)
                : Lognormal(random, median: 3_000_000, sigma: 0.2),
            "uniform" => () => 1_000 + random.NextDouble() * 9_000,
            "pareto" => () => 5_000 / Math.Pow(1 - random.NextDouble(), 1 / 1.5),
            "constant" => () => 12_345,
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such distribution."),
        };
        return [.. Enumerable.Range(0, count).Select(_ => (long)next())];
    }

    private static double Lognormal(Random random, double median, double sigma) => median * Math.Exp(sigma * Normal(random));

    /// <summary>Box and Muller.</summary>
    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
