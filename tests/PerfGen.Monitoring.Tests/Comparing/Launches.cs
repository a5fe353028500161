using PerfGen.Monitoring.Comparing.Sides;

namespace PerfGen.Monitoring.Tests.Comparing;

/// <summary>Sides of a comparison, made of numbers.</summary>
internal static class Launches
{
    private static readonly HostIdentity _host = HostIdentity.Of("cpu", "2", "os", "X64", ".NET 10", "RELEASE");

    public static Side Side(params Series[] rows)
    {
        var side = new Side("side", SideKind.Benchmarks);
        side.Hosts.Add(_host);
        foreach (Series row in rows)
            side.Add(row);
        return side;
    }

    /// <summary>A row whose launches have one iteration each.</summary>
    public static Series Row(string name, params double[] launches) => Row(name, launches.Select(static value => new[] { value }), null);

    public static Series Row(string name, IEnumerable<double[]> launches, double? bytes)
    {
        var series = new Series { Key = new RowKey(name, ""), Family = "Shop" };
        series.Launches.AddRange(launches);
        series.Raw.AddRange(series.Launches);
        if (bytes is { } known)
            series.Bytes.Add(known);
        return series;
    }

    /// <summary>Launches that differ by 5 %, iterations by 2 %, both log-normal.</summary>
    public static Series Noisy(string name, double ns, Random random, int launches = 5, int iterations = 15, double? bytes = null) => Row(
        name,
        Enumerable.Range(0, launches).Select(_ =>
        {
            double launch = ns * Math.Exp(0.05 * Gauss(random));
            return Enumerable.Range(0, iterations).Select(_ => launch * Math.Exp(0.02 * Gauss(random))).ToArray();
        }).ToArray(),
        bytes);

    private static double Gauss(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
