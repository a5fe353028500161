using PerfGen.Histograms;

namespace PerfGen.Tests.Histograms;

public sealed class LogLinearTests
{
    public static TheoryData<int> Scales => [LogLinear.TimeSubBits, LogLinear.SizeSubBits];

    [Theory]
    [MemberData(nameof(Scales))]
    public void TheBoundsOfABucketAreInIt(int subBits)
    {
        for (int index = 0; index <= LastIndex(subBits); index++)
        {
            Assert.Equal(index, LogLinear.IndexOf(LogLinear.LowerBound(index, subBits), subBits));
            Assert.Equal(index, LogLinear.IndexOf(LogLinear.UpperBound(index, subBits), subBits));
        }
    }

    [Theory]
    [MemberData(nameof(Scales))]
    public void TheBucketsFollowEachOtherWithoutGapFromZeroToTheLargestNumber(int subBits)
    {
        Assert.Equal(0, LogLinear.LowerBound(0, subBits));
        for (int index = 1; index <= LastIndex(subBits); index++)
            Assert.Equal(LogLinear.UpperBound(index - 1, subBits) + 1, LogLinear.LowerBound(index, subBits));
        Assert.Equal(long.MaxValue, LogLinear.UpperBound(LastIndex(subBits), subBits));
    }

    [Theory]
    [MemberData(nameof(Scales))]
    public void ABucketIsNoWiderThanItsShareOfItsValues(int subBits)
    {
        for (int index = 0; index <= LastIndex(subBits); index++)
        {
            long lower = LogLinear.LowerBound(index, subBits);
            long width = LogLinear.UpperBound(index, subBits) - lower;
            Assert.True(width <= lower >> subBits, $"Bucket {index} from {lower} is {width + 1} wide.");
        }
    }

    [Theory]
    [MemberData(nameof(Scales))]
    public void AnyValueLiesWithinTheBoundsOfItsBucket(int subBits)
    {
        var random = new Random(17);
        for (int round = 0; round < 100_000; round++)
        {
            long value = random.NextInt64() >> random.Next(63);
            int index = LogLinear.IndexOf(value, subBits);
            Assert.InRange(value, LogLinear.LowerBound(index, subBits), LogLinear.UpperBound(index, subBits));
        }
    }

    private static int LastIndex(int subBits) => LogLinear.IndexOf(long.MaxValue, subBits);
}
