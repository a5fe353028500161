using PerfGen.Monitoring.Statistics;
using PerfGen.Monitoring.Tests.Trends;
using PerfGen.Monitoring.Trends.Changes;

namespace PerfGen.Monitoring.Tests.Statistics;

public sealed class TrendStatisticsTests
{
    /// <summary>Ten rising values: S = 45, variance 10 · 9 · 25 / 18 = 125, Z = 44 / 11.18.</summary>
    [Fact]
    public void MannAndKendallsScoreAndVarianceAreThoseOfTheirFormulas()
    {
        double[] rising = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
        var test = MannKendall.Of(rising, new double[10]);

        Assert.Equal((45, 125, 1), (test.S, Math.Round(test.Variance, 9), test.Inflation));
        Assert.Equal(8.3e-5, test.Probability, 6);
    }

    /// <summary>Ties of 3 and 2 take 3 · 2 · 11 / 18 and 2 · 1 · 9 / 18 off the variance.</summary>
    [Fact]
    public void TiesTakeTheirPartOffTheVariance()
    {
        double[] tied = [1, 1, 1, 2, 3, 4, 5, 6, 7, 7];

        Assert.Equal(125 - 66 / 18.0 - 1, MannKendall.Of(tied, new double[10]).Variance, 9);
    }

    [Fact]
    public void AutocorrelationWidensTheVarianceAndNeverNarrowsIt()
    {
        double[] wandering = Noise.Autoregressive(new Random(1), 300, 0.7), alternating = [.. Enumerable.Range(0, 300).Select(static i => i % 2 * 2.0)];

        Assert.InRange(MannKendall.Of(wandering, wandering).Inflation, 3, 12);
        Assert.Equal(1, MannKendall.Of(alternating, alternating).Inflation);
    }

    /// <summary>A third of the points wild, and the slope stays.</summary>
    [Fact]
    public void TheSlopeOfTheilAndSenStandsWildValues()
    {
        double[] times = [.. Enumerable.Range(0, 30).Select(static i => (double)i)];
        var line = new TheilSen(times, [.. times.Select(static time => time % 4 == 1 ? 1000 : 5 + 2 * time)]);

        Assert.Equal(2, line.Slope, 6);
        Assert.Equal(5, line.Intercept, 6);
    }

    /// <summary>Sen's own kind of interval: of 45 slopes with a variance of 125, 1.645 · 11.18 / 2 = 9.2 lie on each side.</summary>
    [Fact]
    public void TheIntervalOfSenCountsSlopes()
    {
        double[] times = [.. Enumerable.Range(0, 10).Select(static i => (double)i)], values = [.. times.Select(static time => time * time)];
        Estimate slope = new TheilSen(times, values).Interval(125, 0.90);
        double[] slopes = [.. Enumerable.Range(0, 10).SelectMany(static i => Enumerable.Range(i + 1, 9 - i).Select(j => (double)i + j)).Order()];

        Assert.Equal(slopes[22], slope.Value);
        Assert.InRange(slope.Low, slopes[12], slopes[13]);
        Assert.InRange(slope.High, slopes[31], slopes[32]);
    }

    /// <summary>Steps of 1, 2 and 3: the mean is 2, its error 1 / √3, t = 3.46 with two degrees of freedom.</summary>
    [Fact]
    public void TheMeanStepIsJudgedByStudentsT()
    {
        MeanStep step = MeanStep.Of([1, 2, 3], inflation: 1);

        Assert.Equal((2, 2), (step.Mean, step.Freedom));
        Assert.Equal(1 / Math.Sqrt(3), step.Error, 12);
        Assert.Equal(0.0742, step.Probability, 4);
        Assert.Equal(2 - 2.92 / Math.Sqrt(3), step.Interval(0.90).Low, 3);
        Assert.Equal((0, 1), (MeanStep.Of([5, 5, 5], 1).Probability, MeanStep.Of([0, 0, 0], 1).Probability));
    }

    /// <summary>Simulated walks without a drift, and what returns to a level: of a thousand, ten may be called surer than one in a hundred.</summary>
    [Theory]
    [InlineData(1, 0, 20)]
    [InlineData(1, 0.5, 50)]
    [InlineData(0.8, 0, 2)]
    [InlineData(0, 0, 0)]
    public void StepsWithoutADriftSeldomHaveAMean(double memory, double ofSteps, int most)
    {
        int called = 0;
        for (int seed = 0; seed < 1000; seed++)
        {
            double[] steps = Noise.Autoregressive(new Random(seed), 60, ofSteps);
            double value = 0;
            double[] values = [.. steps.Select(step => value = memory * value + step - Noise.Level)];
            double[] differences = [.. values.Skip(1).Zip(values, static (next, one) => next - one)];
            called += MeanStep.Of(differences, MeanStep.InflationOf(differences)).Probability <= 0.01 ? 1 : 0;
        }

        Assert.InRange(called, 0, most);
    }

    [Theory]
    [InlineData(0, -0.05, 0.15)]
    [InlineData(0.5, 0.4, 0.65)]
    [InlineData(0.8, 0.7, 0.92)]
    public void PersistenceIsTheFirstAutocorrelation(double rho, double low, double high) =>
        Assert.InRange(Persistence.Of(Noise.Autoregressive(new Random(6), 2000, rho)), low, high);

    [Fact]
    public void StepsAreNoPersistence() => Assert.InRange(
        Persistence.Of([.. Noise.Autoregressive(new Random(6), 1000, 0).Select(static (value, i) => value + i / 250 * 200)]), 0, 0.15);

    /// <summary>All splits, all pairs, by the definition of Matteson and James.</summary>
    [Fact]
    public void TheScanFindsTheSplitThatTheDefinitionFinds()
    {
        var random = new Random(8);
        for (int round = 0; round < 200; round++)
        {
            double[] values = [.. Enumerable.Range(0, random.Next(10, 60)).Select(_ => Math.Round(Noise.Gauss(random), round % 3))];
            int split = new EnergyScan(values.Length).BestSplit(values, 5);

            Assert.InRange(Energy(values, split), Enumerable.Range(5, values.Length - 9).Max(one => Energy(values, one)) - 1e-9, double.PositiveInfinity);
        }
    }

    /// <summary>Simulated: of the largest |Z| over all splits from 10 % to 90 % of independent normal values, 5 % are beyond what is called 5 %.</summary>
    [Fact]
    public void TheChanceOfAChosenSplitIsThatOfTheLargest()
    {
        var random = new Random(9);
        int beyond = 0;
        const int rounds = 4000, n = 200;
        for (int round = 0; round < rounds; round++)
        {
            double[] values = [.. Enumerable.Range(0, n).Select(_ => Noise.Gauss(random))];
            double total = values.Sum(), sum = 0, largest = 0;
            for (int i = 1; i < n; i++)
            {
                sum += values[i - 1];
                if (i is >= n / 10 and <= n - n / 10)
                    largest = Math.Max(largest, Math.Abs((sum - total * i / n) / Math.Sqrt(i * (double)(n - i) / n)));
            }

            double each = 2 * MathNet.Numerics.Distributions.Normal.CDF(0, 1, -largest);
            beyond += MaximallySelected.Probability(each, 0.1) <= 0.05 ? 1 : 0;
        }

        Assert.InRange(beyond / (double)rounds, 0.03, 0.06);
    }

    [Theory]
    [InlineData(3, 0.025, 3.1824)]
    [InlineData(1, 0.25, 1.0)]
    [InlineData(30, 0.005, 2.7500)]
    [InlineData(1, 1e-6, 318_309.9)]
    public void FarQuantilesOfStudentsAreThoseOfTheTable(double freedom, double probability, double t) =>
        Assert.InRange(StudentQuantile.Above(freedom, probability) / t, 0.9999, 1.0001);

    private static double Energy(double[] values, int split)
    {
        double[] left = values[..split], right = values[split..];
        double between = left.Sum(a => right.Sum(b => Math.Abs(a - b))) * 2 / (left.Length * right.Length);
        return (between - Within(left) - Within(right)) * left.Length * right.Length / values.Length;
    }

    private static double Within(double[] values) =>
        values.Sum(a => values.Sum(b => Math.Abs(a - b))) / (values.Length * (values.Length - 1.0));
}
