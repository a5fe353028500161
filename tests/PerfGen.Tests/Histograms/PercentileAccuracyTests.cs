using PerfGen.Recording;

namespace PerfGen.Tests.Histograms;

public sealed class PercentileAccuracyTests
{
    [Theory]
    [InlineData("lognormal")]
    [InlineData("wide lognormal")]
    [InlineData("bimodal")]
    [InlineData("uniform")]
    [InlineData("pareto")]
    [InlineData("constant")]
    public void APercentileIsAtMostOnePercentOffTheExactSample(string distribution)
    {
        long[] sample = Distributions.Sample(distribution, 1_000_000);
        TimeStatistics time = Recorded(TestProbe.Method(distribution), sample);
        Array.Sort(sample);

        Assert.Equal(sample[0] * Clock.NsPerTick, time.MinNs, 0.5);
        Assert.Equal(sample[^1] * Clock.NsPerTick, time.MaxNs, 0.5);
        AssertClose(sample, 0.50, time.P50Ns);
        AssertClose(sample, 0.90, time.P90Ns);
        AssertClose(sample, 0.95, time.P95Ns);
        AssertClose(sample, 0.99, time.P99Ns);
        AssertClose(sample, 0.999, time.P999Ns);
    }

    [Fact]
    public void AConstantGivesExactlyItself()
    {
        TimeStatistics time = Recorded(TestProbe.Method(), [.. Enumerable.Repeat(12_345L, 1_000)]);

        Assert.All(
            new[] { time.MinNs, time.P50Ns, time.P90Ns, time.P95Ns, time.P99Ns, time.P999Ns, time.MaxNs, time.MeanNs },
            value => Assert.Equal(12_345 * Clock.NsPerTick, value));
    }

    /// <summary>The values go the way of real calls: through this thread's cell into a snapshot.</summary>
    private static unsafe TimeStatistics Recorded(Probe probe, long[] ticks)
    {
        Cell* cell = Recorder.Attach(probe);
        foreach (long value in ticks)
            Assert.True(Cell.TryRecordTime(cell, value, value));

        MethodSnapshot row = probe.Row();
        Assert.Equal(ticks.Length, row.Calls);
        return row.Time!;
    }

    private static void AssertClose(long[] sorted, double quantile, double actual)
    {
        double exact = sorted[(int)Math.Ceiling(quantile * sorted.Length) - 1] * Clock.NsPerTick;
        double error = Math.Abs(actual - exact) / exact;
        Assert.True(error <= 0.01, $"p{100 * quantile} is {actual} ns and should be {exact} ns: {error:P2} off.");
    }
}
