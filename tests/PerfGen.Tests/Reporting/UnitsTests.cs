using System.Globalization;
using PerfGen.Reporting;

namespace PerfGen.Tests.Reporting;

public sealed class UnitsTests
{
    [Theory]
    [InlineData(0, "0 ns")]
    [InlineData(47.6, "48 ns")]
    [InlineData(999.4, "999 ns")]
    [InlineData(999.6, "1.00 us")]
    [InlineData(1_234, "1.23 us")]
    [InlineData(12_345, "12.3 us")]
    [InlineData(123_456, "123 us")]
    [InlineData(999_900, "1.00 ms")]
    [InlineData(9_996_000, "10.0 ms")]
    [InlineData(1_500_000_000, "1.50 s")]
    [InlineData(12_345_000_000_000, "12,345 s")]
    public void TimesHaveThreeSignificantDigits(double nanoseconds, string expected) =>
        Assert.Equal(expected, Units.Time(nanoseconds));

    [Theory]
    [InlineData(0, "0 B")]
    [InlineData(1_000, "1,000 B")]
    [InlineData(1_023, "1,023 B")]
    [InlineData(1_024, "1.00 KB")]
    [InlineData(15_000, "14.6 KB")]
    [InlineData(1_048_000, "1,023 KB")]
    [InlineData(1_048_576, "1.00 MB")]
    [InlineData(5_497_558_138_880, "5.00 TB")]
    public void SizesCountInPowersOfTwo(double bytes, string expected) => Assert.Equal(expected, Units.Size(bytes));

    [Theory]
    [InlineData(0, "0.0 %")]
    [InlineData(0.12345, "12.3 %")]
    [InlineData(1, "100.0 %")]
    public void RatiosArePercentages(double ratio, string expected) => Assert.Equal(expected, Units.Percent(ratio));

    [Fact]
    public void NumbersAreTheSameInEveryCulture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        var german = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (german.NumberFormat.NumberDecimalSeparator, german.NumberFormat.NumberGroupSeparator) = (",", ".");
        CultureInfo.CurrentCulture = german;
        try
        {
            Assert.Equal(("1.23 us", "1,234", "12.5 %"), (Units.Time(1_234), Units.Count(1_234), Units.Percent(0.125)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
