using PerfGen.Monitoring.Trends;
using PerfGen.Monitoring.Trends.Forecasting;

namespace PerfGen.Monitoring.Tests.Trends;

public sealed class ForecastTests
{
    /// <summary>From 100 to 160 in 200 minutes: 220 is 200 minutes off.</summary>
    [Fact]
    public void TheTimeToALimitIsThatOfTheDrift()
    {
        TimeToLimit time = LimitForecast.TimeTo(220, Ramp(0.3))!;

        Assert.InRange(time.Expected.TotalMinutes, 170, 230);
        Assert.InRange(time.Expected, time.Earliest, time.Latest!.Value);
        Assert.NotEqual(time.Earliest, time.Latest);
    }

    [Fact]
    public void ALimitThatIsPassedOrBehindIsNotReached()
    {
        Assert.Null(LimitForecast.TimeTo(120, Ramp(0.3)));
        Assert.Null(LimitForecast.TimeTo(220, Ramp(-0.3)));
        Assert.NotNull(LimitForecast.TimeTo(10, Ramp(-0.3)));
    }

    [Fact]
    public void WithoutACertainDriftThereIsNoForecast() => Assert.Null(LimitForecast.TimeTo(220, Ramp(0)));

    [Fact]
    public void BeyondTheHorizonThereIsNone() =>
        Assert.Null(LimitForecast.TimeTo(220, Ramp(0.3), new TrendOptions { Horizon = TimeSpan.FromHours(1) }));

    [Fact]
    public void AHeapThatCollectionsDoNotEmptyIsASuspectedLeak()
    {
        SuspectedLeak leak = LeakAnalysis.Of(Ramp(0.3), memoryLimit: 220)!;

        Assert.True(leak.Drift.IsUp);
        Assert.NotNull(leak.TimeToLimit);
    }

    /// <summary>
    /// A second generation after collection, in kilobytes, of each of the first eleven minutes of a service that forgot to forget: seldom is a leak seen as
    /// clearly, and a rank test that mistrusts resemblance sees nothing.
    /// </summary>
    [Fact]
    public void TenMinutesOfARealLeakAreEnoughEvenAmongHundredsOfSeries()
    {
        double[] kilobytes = [0, 10_113, 34_776, 59_735, 84_641, 109_543, 132_471, 155_401, 179_398, 202_300, 223_203];
        SuspectedLeak leak = LeakAnalysis.Of(Noise.Points(kilobytes), memoryLimit: 1_000_000, new TrendOptions { FalseAlarmRate = 1e-4 })!;

        Assert.InRange(leak.Drift.PerHour / 60, 22_000, 25_000);
        Assert.InRange(leak.Drift.PerHour, leak.Drift.LowPerHour, leak.Drift.HighPerHour);
        Assert.InRange(leak.TimeToLimit!.Expected.TotalMinutes, 30, 40);
        Assert.NotNull(leak.TimeToLimit.Latest);
    }

    [Fact]
    public void AHeapThatIsSteadyFallsOrGrewOnceIsNone()
    {
        Assert.Null(LeakAnalysis.Of(Ramp(0)));
        Assert.Null(LeakAnalysis.Of(Ramp(-0.3)));
        Assert.Null(LeakAnalysis.Of(Noise.Points(Noise.Autoregressive(new Random(3), 200, 0).Select(static (value, i) => i < 100 ? value : value + 100))));
    }

    private static TrendPoint[] Ramp(double slope) => Noise.Points(Noise.Autoregressive(new Random(3), 200, 0).Select((value, i) => value + slope * i));
}
