namespace PerfGen.Monitoring.Tests.Statistics;

/// <summary>Published samples that the literature gives results for.</summary>
internal static class Samples
{
    public static readonly double[] AtTerm = [0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46];
    public static readonly double[] EarlyPregnancy = [1.15, 0.88, 0.90, 0.74, 1.21];
}
