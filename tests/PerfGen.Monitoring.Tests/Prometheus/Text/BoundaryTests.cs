using PerfGen.Monitoring.Prometheus.Text;

namespace PerfGen.Monitoring.Tests.Prometheus.Text;

public sealed class BoundaryTests
{
    [Theory]
    [InlineData(0, "0", "0.0")]
    [InlineData(1, "1", "1.0")]
    [InlineData(-2.5, "-2.5", "-2.5")]
    [InlineData(0.05, "0.05", "0.05")]
    [InlineData(0.0001, "0.0001", "0.0001")]
    [InlineData(0.00005, "5E-05", "5e-05")]
    [InlineData(0.0000025, "2.5E-06", "2.5e-06")]
    [InlineData(100, "100", "100.0")]
    [InlineData(262144, "262144", "262144.0")]
    [InlineData(1048576, "1048576", "1.048576e+06")]
    [InlineData(1e21, "1E+21", "1e+21")]
    [InlineData(1e-100, "1E-100", "1e-100")]
    public void ItIsSpeltForEitherFormat(double value, string text, string canonical) =>
        Assert.Equal((value, text, canonical), (Boundary.Of(value).Value, Boundary.Of(value).Text, Boundary.Of(value).Canonical));
}
