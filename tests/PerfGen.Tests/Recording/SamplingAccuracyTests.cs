using PerfGen.Recording;
using PerfGen.Tests.Histograms;

namespace PerfGen.Tests.Recording;

/// <summary>The sampler is given durations instead of calls, so that what it chose can be held against all of them.</summary>
public sealed unsafe class SamplingAccuracyTests
{
    private const double Tolerance = 0.03;
    private const int Values = 1_000_000;

    /// <summary>Each value comes so often, so that the rarest percentile is seen by enough samples.</summary>
    private const int Rounds = 24;

    [Theory]
    [InlineData("lognormal")]
    [InlineData("wide lognormal")]
    [InlineData("bimodal")]
    [InlineData("uniform")]
    [InlineData("pareto")]
    [InlineData("constant")]
    public void PercentilesAndTotalsAreThoseOfAllCalls(string distribution)
    {
        long[] durations = Distributions.Sample(distribution, Values);
        Probe all = TestProbe.Method(distribution + " all"), sampled = TestProbe.Method(distribution + " sampled", sampling: Sampling.Adaptive);

        OwnThread.Run(() =>
        {
            Record(all, durations, rounds: 1, static cell => 1);
            double budget = Profiler.SamplingBudget;
            try
            {
                // About one call in eight is timed, as of a method that takes a few times what measuring it costs.
                Profiler.SamplingBudget = Math.Min(1, Overhead.TimedTicks / (durations.Average() * 8));
                Record(sampled, durations, Rounds, SampledWeight);
            }
            finally
            {
                Profiler.SamplingBudget = budget;
            }
        });

        MethodSnapshot exact = all.Row(), estimated = sampled.Row();
        Assert.Equal((long)Values * Rounds, estimated.Calls);
        Assert.InRange(estimated.TimedCalls, 1, estimated.Calls / 4);
        AssertClose(exact.Time!.TotalNs * (double)Rounds, estimated.Time!.TotalNs);
        AssertClose(exact.Time.P50Ns, estimated.Time.P50Ns);
        AssertClose(exact.Time.P90Ns, estimated.Time.P90Ns);
        AssertClose(exact.Time.P95Ns, estimated.Time.P95Ns);
        AssertClose(exact.Time.P99Ns, estimated.Time.P99Ns);
        AssertClose(exact.Time.P999Ns, estimated.Time.P999Ns);
    }

    private delegate long Weight(Cell* cell);

    private static void Record(Probe probe, long[] durations, int rounds, Weight weightOf)
    {
        Cell* cell = Recorder.CellOf(probe);
        cell->Random = 20_251_121;
        for (int round = 0; round < rounds; round++)
        {
            foreach (long duration in durations)
            {
                long weight = weightOf(cell);
                if (weight == 0)
                    continue;
                Cell.TryRecordTime(cell, duration, duration, weight);
                Sampler.Learn(cell, duration, duration);
            }
        }
    }

    private static long SampledWeight(Cell* cell)
    {
        if (cell->Untimed >= cell->TimeAt)
            return Sampler.Begin(cell);

        cell->Untimed++;
        return 0;
    }

    private static void AssertClose(double exact, double estimated) =>
        Assert.InRange(estimated, exact * (1 - Tolerance), exact * (1 + Tolerance));
}
