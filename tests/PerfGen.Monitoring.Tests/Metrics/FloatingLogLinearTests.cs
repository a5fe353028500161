using PerfGen.Monitoring.Metrics;

namespace PerfGen.Monitoring.Tests.Metrics;

public sealed class FloatingLogLinearTests
{
    private const double SmallestNormal = 2.2250738585072014E-308;

    [Fact]
    public void BucketsFollowOneAnotherWithoutAGapAndAreAtMostASixteenthWide()
    {
        double before = double.MinValue;
        for (int index = FloatingLogLinear.IndexOf(double.MinValue); index <= FloatingLogLinear.IndexOf(double.MaxValue); index++)
        {
            double low = FloatingLogLinear.LowerBound(index), high = FloatingLogLinear.UpperBound(index);
            if (Math.Abs(index - FloatingLogLinear.Zero) < FloatingLogLinear.BucketsPerOctave)
            {
                Assert.True(index != FloatingLogLinear.Zero || (low, high) == (0, 0));
                before = SmallestNormal;
                continue;
            }

            Assert.Equal(before, low);
            Assert.True(double.IsFinite(high) && low <= high);
            if (low > 0)
                Assert.True(high / low <= 1.0625);
            before = high;
        }

        Assert.Equal(double.MaxValue, before);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(0.001)]
    [InlineData(-12345.678)]
    [InlineData(1e300)]
    [InlineData(3e-308)]
    public void AValueLiesInItsBucket(double value)
    {
        int index = FloatingLogLinear.IndexOf(value);
        Assert.InRange(value, FloatingLogLinear.LowerBound(index), FloatingLogLinear.UpperBound(index));
        Assert.InRange(index, 0, FloatingLogLinear.Length - 1);
        Assert.Equal(2 * FloatingLogLinear.Zero - index, FloatingLogLinear.IndexOf(-value));
    }

    [Fact]
    public void IndexesAscendWithTheValues()
    {
        double[] values = [double.MinValue, -2, -1.5, -1e-300, 0, 1e-300, 0.1, 1, 1.0625, 2, double.MaxValue];
        int[] indexes = [.. values.Select(FloatingLogLinear.IndexOf)];
        Assert.Equal(indexes.Order(), indexes);
        Assert.Equal(indexes.Length, indexes.Distinct().Count());
    }
}
