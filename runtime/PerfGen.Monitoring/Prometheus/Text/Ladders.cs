namespace PerfGen.Monitoring.Prometheus.Text;

/// <summary>The boundaries of histograms that ask for none; the same in every process, so that series add up.</summary>
internal static class Ladders
{
    /// <summary>In seconds: 1, 2.5, 5 times the powers of ten from a microsecond to 100 seconds.</summary>
    public static readonly Boundary[] Durations = Boundary.Of(
        1e-6, 2.5e-6, 5e-6, 1e-5, 2.5e-5, 5e-5, 1e-4, 2.5e-4, 5e-4, 1e-3, 2.5e-3, 5e-3,
        0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 25, 50, 100);

    /// <summary>In bytes: none, then the powers of four from 64 to a gibibyte.</summary>
    public static readonly Boundary[] Sizes = Boundary.Of([0, .. Enumerable.Range(3, 13).Select(static power => Math.Pow(4, power))]);

    /// <summary>Of anything else: those that the OpenTelemetry SDK takes where an instrument advises none.</summary>
    public static readonly Boundary[] Amounts = Boundary.Of(0, 5, 10, 25, 50, 75, 100, 250, 500, 750, 1000, 2500, 5000, 7500, 10000);
}
