using PerfGen.Monitoring.Statistics;

namespace PerfGen.Monitoring.Tests.Statistics;

public sealed class HodgesLehmannTests
{
    /// <summary>Hollander and Wolfe's example: an estimate of 0.305, and a 95 % interval from -0.15 to 0.76.</summary>
    [Fact]
    public void TheExampleOfHollanderAndWolfeHasItsEstimateAndInterval()
    {
        Estimate shift = HodgesLehmann.Shift(Samples.EarlyPregnancy, Samples.AtTerm, 0.95);

        Assert.Equal(0.305, shift.Value, 10);
        Assert.Equal((-0.15, 0.76), (Math.Round(shift.Low, 10), Math.Round(shift.High, 10)));
    }

    [Fact]
    public void FiveAgainstFiveLeaveOutFourPairsAtEachEnd()
    {
        double[] first = [0, 10, 20, 30, 40], second = [1, 12, 23, 34, 45];
        double[] differences = [.. first.SelectMany(x => second.Select(y => y - x)).Order()];
        Estimate shift = HodgesLehmann.Shift(first, second, 0.90);

        Assert.Equal((differences[12], differences[4], differences[20]), (shift.Value, shift.Low, shift.High));
    }

    [Fact]
    public void TooFewValuesHaveAnEstimateAndNoEnds()
    {
        Estimate shift = HodgesLehmann.Shift([1, 2], [3, 4], 0.90);

        Assert.Equal(2, shift.Value);
        Assert.True(double.IsNegativeInfinity(shift.Low) && double.IsPositiveInfinity(shift.High));
    }

    [Fact]
    public void EqualSamplesAreNotShifted()
    {
        double[] same = [5, 5, 5, 5, 5];

        Assert.Equal(new Estimate(0, 0, 0), HodgesLehmann.Shift(same, same, 0.90));
    }

    [Fact]
    public void ManyValuesAreThinnedWithoutMovingTheEstimate()
    {
        double[] first = [.. Enumerable.Range(0, 500).Select(static i => i / 500.0)], second = [.. first.Select(static value => value + 3)];
        Estimate shift = HodgesLehmann.Shift(first, second, 0.90);

        Assert.Equal(3, shift.Value, 2);
        Assert.True(shift.Low < 3 && shift.High > 3);
    }
}
