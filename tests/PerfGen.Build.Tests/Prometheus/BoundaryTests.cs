using System.Globalization;
using PerfGen.Build.Prometheus;

namespace PerfGen.Build.Tests.Prometheus;

public class BoundaryTests
{
    [Theory]
    [InlineData(0.05, "0.05", "0.05", "le=\"0.05\"")]
    [InlineData(1, "1", "1.0", """le=~"1|1\\.0" """)]
    [InlineData(0, "0", "0.0", """le=~"0|0\\.0" """)]
    [InlineData(2.5, "2.5", "2.5", "le=\"2.5\"")]
    [InlineData(0.0001, "0.0001", "0.0001", "le=\"0.0001\"")]
    [InlineData(0.00001, "1E-05", "1e-05", """le=~"1E-05|1e-05" """)]
    [InlineData(0.0000025, "2.5E-06", "2.5e-06", """le=~"2\\.5E-06|2\\.5e-06" """)]
    [InlineData(100, "100", "100.0", """le=~"100|100\\.0" """)]
    [InlineData(999999, "999999", "999999.0", """le=~"999999|999999\\.0" """)]
    [InlineData(1000000, "1000000", "1e+06", """le=~"1000000|1e\\+06" """)]
    [InlineData(1048576, "1048576", "1.048576e+06", """le=~"1048576|1\\.048576e\\+06" """)]
    [InlineData(123456.5, "123456.5", "123456.5", "le=\"123456.5\"")]
    [InlineData(1e300, "1E+300", "1e+300", """le=~"1E\\+300|1e\\+300" """)]
    public void ABoundaryIsSpelledAsEitherWriterSpellsIt(double value, string text, string normalized, string matcher)
    {
        Boundary boundary = Boundary.Of(value);

        Assert.Equal((text, normalized), (boundary.Text, boundary.Normalized));
        Assert.Equal(matcher.Trim(), boundary.Matcher);
    }

    [Fact]
    public void BothSpellingsAreTheNumberItself()
    {
        var random = new Random(20);
        for (int i = 0; i < 10_000; i++)
        {
            double value = Math.Pow(10, random.NextDouble() * 24 - 9) * (i % 2 == 0 ? 1 : random.Next(1, 1000) / 1000.0);
            Boundary boundary = Boundary.Of(value);

            Assert.Equal(value, double.Parse(boundary.Text, CultureInfo.InvariantCulture));
            Assert.Equal(value, double.Parse(boundary.Normalized, CultureInfo.InvariantCulture));
            Assert.Equal(value.ToString("R", CultureInfo.InvariantCulture), boundary.Text);
        }
    }
}
