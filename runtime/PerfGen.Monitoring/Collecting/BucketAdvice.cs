using System.Diagnostics.Metrics;
using System.Numerics;

namespace PerfGen.Monitoring.Collecting;

/// <summary>The bucket boundaries that a histogram's author advises.</summary>
internal static class BucketAdvice
{
    /// <summary>Ascending and finite; null without advice.</summary>
    public static double[]? Of(Instrument instrument) =>
        Of<double>(instrument) ?? Of<long>(instrument) ?? Of<int>(instrument) ?? Of<float>(instrument)
        ?? Of<decimal>(instrument) ?? Of<short>(instrument) ?? Of<byte>(instrument);

    private static double[]? Of<T>(Instrument instrument)
        where T : struct, INumber<T>
    {
        if (instrument is not Histogram<T> { Advice.HistogramBucketBoundaries: { Count: > 0 } advised })
            return null;

        double[] bounds = [.. advised.Select(double.CreateSaturating).Where(double.IsFinite).Distinct().Order()];
        return bounds.Length == 0 ? null : bounds;
    }
}
