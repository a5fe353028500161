using PerfGen.Recording;

namespace PerfGen.Tests.Measuring;

/// <summary>What the recorder itself costs.</summary>
internal static class Instrumentation
{
    /// <summary>The nanoseconds that measuring so many callees takes outside their own time; they are nobody's self time.</summary>
    public static long Around(long callees) => (long)Math.Round(callees * Overhead.OutsideTicks * Clock.NsPerTick);
}
